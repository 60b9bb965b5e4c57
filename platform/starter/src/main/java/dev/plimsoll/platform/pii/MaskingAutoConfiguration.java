package dev.plimsoll.platform.pii;

import ch.qos.logback.classic.LoggerContext;
import jakarta.servlet.ServletRequestListener;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

/** Masks what leaves in log lines, whichever thread writes them. */
@AutoConfiguration
public class MaskingAutoConfiguration {
    @Bean("plimsoll.maskingGoesWithTheTask")
    TaskDecorator maskingGoesWithTheTask() {
        return Masking::carriedOn;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(LoggerContext.class)
    static class Logback {
        /** Before any bean that could log what it reads. */
        @Bean("plimsoll.maskedLogging")
        static BeanFactoryPostProcessor maskedLogging() {
            return beans -> {
                if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
                    MaskingAppender.standBeforeAll(context);
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Requests {
        @Bean("plimsoll.maskingRequests")
        ServletRequestListener maskingRequests() {
            return new MaskingRequests();
        }

        @Bean("plimsoll.receivedBodies")
        ReceivedBodies receivedBodies() {
            return new ReceivedBodies();
        }
    }
}
