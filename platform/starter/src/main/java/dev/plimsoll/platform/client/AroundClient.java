package dev.plimsoll.platform.client;

import dev.plimsoll.platform.client.ServiceCallFailedException.Reason;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.web.client.RestClientException;

/** What a client does besides its calls. */
record AroundClient(String service) implements MethodInterceptor {
    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Method method = invocation.getMethod();
        if (method.getDeclaringClass() == Object.class) {
            return "client of service " + service;
        }
        if (method.isDefault()) {
            return defaultMethod((ProxyMethodInvocation) invocation);
        }
        try {
            return invocation.proceed();
        } catch (RestClientException e) {
            throw unreadable(method, e);
        }
    }

    /** Spring reaches those of public interfaces alone. */
    private static @Nullable Object defaultMethod(ProxyMethodInvocation invocation) throws Throwable {
        Class<?> declaring = invocation.getMethod().getDeclaringClass();
        return MethodHandles.privateLookupIn(declaring, MethodHandles.lookup())
                .unreflectSpecial(invocation.getMethod(), declaring)
                .bindTo(invocation.getProxy())
                .invokeWithArguments(invocation.getArguments());
    }

    /** What was answered and cannot be read fails after the call: it is told in the same words. */
    private ServiceCallFailedException unreadable(Method method, RestClientException cause) {
        ServiceCallFailedException failed = new ServiceCallFailedException(
                call(service, method), Reason.UNREADABLE, "the answer is not what the interface expects");
        failed.initCause(cause);
        return failed;
    }

    static Call call(String service, Method method) {
        return new Call(service, method.getDeclaringClass().getSimpleName() + "." + method.getName());
    }
}
