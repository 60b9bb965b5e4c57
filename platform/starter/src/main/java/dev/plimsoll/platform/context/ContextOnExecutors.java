package dev.plimsoll.platform.context;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Lets every task executor of Spring, also a service's own, run its tasks with the context of who hands them in. */
final class ContextOnExecutors implements BeanPostProcessor {
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ThreadPoolTaskExecutor executor) {
            executor.setTaskDecorator(besides(bean));
        } else if (bean instanceof SimpleAsyncTaskExecutor executor) {
            executor.setTaskDecorator(besides(bean));
        } else if (bean instanceof ThreadPoolTaskScheduler scheduler) {
            scheduler.setTaskDecorator(besides(bean));
        }
        return bean;
    }

    /** The decorator that is there already has no getter, and must not be lost. */
    private static TaskDecorator besides(Object executor) {
        TaskDecorator before =
                (@Nullable TaskDecorator) new DirectFieldAccessor(executor).getPropertyValue("taskDecorator");
        return before == null ? RequestContext::wrap : task -> RequestContext.wrap(before.decorate(task));
    }
}
