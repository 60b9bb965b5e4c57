package dev.plimsoll.platform.web;

import dev.plimsoll.platform.pii.PiiAutoConfiguration;
import jakarta.validation.Validator;
import java.util.function.Function;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Validates, authorises and answers errors in one form. */
@AutoConfiguration(
        after = {PiiAutoConfiguration.class, ValidationAutoConfiguration.class},
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
public class WebAutoConfiguration {
    /** The bean of type {@code Function<String, String>} that takes personal data out of whatever an error says. */
    public static final String MASKING = "plimsollMasking";

    @Bean(MASKING)
    @ConditionalOnMissingBean(name = MASKING)
    Function<String, String> plimsollMasking() {
        return Function.identity();
    }

    @Bean
    OwnCode ownCode(BeanFactory beans) {
        return OwnCode.of(beans);
    }

    @Bean
    Problems problems(@Qualifier(MASKING) Function<String, String> masking) {
        return new Problems(masking);
    }

    @Bean
    ProblemDetails problemDetails(Problems problems, OwnCode own) {
        return new ProblemDetails(problems, own);
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ErrorsOutsideOfEndpoints errorsOutsideOfEndpoints(Problems problems) {
        return new ErrorsOutsideOfEndpoints(problems);
    }

    @Bean
    ValidatedBodies validatedBodies(Validator validator) {
        return new ValidatedBodies(validator);
    }

    @Bean
    static PermissionsDeclared permissionsDeclared(ConfigurableListableBeanFactory beans) {
        return new PermissionsDeclared(beans, OwnCode.of(beans));
    }

    @Bean
    WebMvcConfigurer permissionRequired(WebProperties properties, OwnCode own) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                if (properties.permissions() == WebProperties.Permissions.HEADER) {
                    registry.addInterceptor(new PermissionRequired(own));
                } else {
                    LoggerFactory.getLogger(PermissionRequired.class)
                            .warn("plimsoll.web.permissions=off: everybody may call every endpoint of this service.");
                }
            }
        };
    }

    /** Where the service runs on Tomcat. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = {"org.apache.catalina.startup.Tomcat", "org.springframework.boot.tomcat.TomcatWebServerFactory"
    })
    static class OnTomcat {
        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> errorsOfTomcat() {
            return factory -> factory.addContextCustomizers(ErrorsOfTomcat::installOn);
        }
    }
}
