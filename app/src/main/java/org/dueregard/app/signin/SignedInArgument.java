package org.dueregard.app.signin;

import java.util.Optional;

import org.dueregard.app.organisation.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives controllers who is signed in: as `SignedIn` on pages behind the sign-in, as `Optional<SignedIn>` on those
/// that anybody may see.
final class SignedInArgument implements HandlerMethodArgumentResolver {

    static final String ATTRIBUTE = SignedIn.class.getName();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == SignedIn.class;
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory factory) {
        Object signedIn = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return parameter.isOptional() && parameter.getParameterType() == Optional.class ? Optional.ofNullable(signedIn)
                : signedIn;
    }

}
