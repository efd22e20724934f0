package org.dueregard.app.web;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.validation.MapBindingResult;

import static org.assertj.core.api.Assertions.assertThat;

class FormErrorsTest {

    @Test
    void givesTheFirstMessageOfAField() {
        var errors = FormErrors.none().with("title", "Enter a title").with("title", "Enter a shorter title");

        assertThat(errors.of("title")).isEqualTo("Enter a title");
        assertThat(errors.of("reason")).isNull();
        assertThat(errors.any()).isTrue();
    }

    @Test
    void standsInTheOrderOfThePage() {
        var errors = FormErrors.none().with("other", "c").with("second", "b").with("first", "a");

        var ordered = errors.inOrder("first", "second");

        assertThat(ordered.all()).extracting(FormErrors.FormError::message).containsExactly("a", "b", "c");
    }

    @Test
    void takesWhatSpringFound() {
        var binding = new MapBindingResult(Map.of(), "form");
        binding.rejectValue("title", "NotBlank", "Enter a title");

        var errors = FormErrors.from(binding);

        assertThat(errors.all()).containsExactly(new FormErrors.FormError("title", "title", "Enter a title"));
    }

}
