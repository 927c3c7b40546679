package io.github.mlegitymacja.spring.web;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Lets a controller return what a service returns: the value becomes the body, a refusal becomes a problem detail. */
@ControllerAdvice
final class EitherAdvice implements ResponseBodyAdvice<Object> {

    private final Problems problems;

    EitherAdvice(Problems problems) {
        this.problems = problems;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
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
        return either.isLeft() && either.getLeft() instanceof Refusal refusal
                ? refused(problems.of(refusal), response)
                : either.getOrElseThrow(left -> new IllegalStateException("neither a value nor a refusal"));
    }

    private static ProblemDetail refused(ProblemDetail problem, ServerHttpResponse response) {
        response.setStatusCode(HttpStatusCode.valueOf(problem.getStatus()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == 503) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "30");
        }
        return problem;
    }
}
