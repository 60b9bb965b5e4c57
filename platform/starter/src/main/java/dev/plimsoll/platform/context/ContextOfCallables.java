package dev.plimsoll.platform.context;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Carries the context to what an endpoint answers later: Spring runs that on threads of its own where there is no one executor. */
final class ContextOfCallables implements CallableProcessingInterceptor, WebMvcConfigurer {
    private static final String SCOPE = Carried.Scope.class.getName();

    @Override
    public void configureAsyncSupport(AsyncSupportConfigurer configurer) {
        configurer.registerCallableInterceptors(this);
    }

    @Override
    public <T> void preProcess(NativeWebRequest request, Callable<T> task) {
        if (request.getAttribute(ContextFilter.CARRIED, RequestAttributes.SCOPE_REQUEST) instanceof Carried carried) {
            request.setAttribute(SCOPE, carried.open(), RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    public <T> void postProcess(NativeWebRequest request, Callable<T> task, @Nullable Object result) {
        if (request.getAttribute(SCOPE, RequestAttributes.SCOPE_REQUEST) instanceof Carried.Scope scope) {
            scope.close();
        }
    }
}
