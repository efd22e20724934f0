package org.dueregard.app.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Answers an address of no page, such as `/plans/nonsense`, by the page that says so. What is wrong in the fields that
/// come with an address stays a request that cannot be understood.
@ControllerAdvice
class MistypedAddress {

    @ExceptionHandler
    void answer(MethodArgumentTypeMismatchException ex, HttpServletResponse response) throws IOException {
        boolean isInPath = ex.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(isInPath ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }

}
