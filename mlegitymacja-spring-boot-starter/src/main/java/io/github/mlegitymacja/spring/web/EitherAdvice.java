package io.github.mlegitymacja.spring.web;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.vavr.control.Either;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Lets a controller return what a service returns: the value becomes the body, a refusal becomes a problem detail. Leaves
 * the application's own kinds of {@code Either} alone.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EitherAdvice implements ResponseBodyAdvice<Object> {

    private final ProblemDetails problems;

    EitherAdvice(ProblemDetails problems) {
        this.problems = problems;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return mayBeRefused(ResolvableType.forMethodParameter(returnType));
    }

    /** Whether it is an {@code Either<Refusal, ...>}, or contains one like {@code ResponseEntity<Either<Refusal, ...>>}. */
    private static boolean mayBeRefused(ResolvableType type) {
        Class<?> left = type.as(Either.class).resolveGeneric(0);
        if (left != null) {
            return Refusal.class.isAssignableFrom(left);
        }
        return type.getType() instanceof ParameterizedType
                && Arrays.stream(type.getGenerics()).anyMatch(EitherAdvice::mayBeRefused);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Either<?, ?> either)) {
            return body;
        }
        return either.isRight() ? either.get() : refused((Refusal) either.getLeft(), response);
    }

    private ProblemDetail refused(Refusal refusal, ServerHttpResponse response) {
        ProblemDetail problem = problems.of(refusal);
        response.setStatusCode(HttpStatusCode.valueOf(problem.getStatus()));
        response.getHeaders().putAll(ProblemDetails.headers(problem));
        return problem;
    }
}
