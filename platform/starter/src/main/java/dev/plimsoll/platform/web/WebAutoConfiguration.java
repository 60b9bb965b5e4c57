package dev.plimsoll.platform.web;

import dev.plimsoll.platform.pii.Masking;
import dev.plimsoll.platform.pii.PiiAutoConfiguration;
import jakarta.validation.Validator;
import java.util.function.Function;
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
import org.springframework.web.servlet.handler.MappedInterceptor;

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
        return Masking::of;
    }

    @Bean("plimsoll.ownCode")
    OwnCode ownCode(BeanFactory beans) {
        return OwnCode.of(beans);
    }

    @Bean("plimsoll.problems")
    Problems problems(@Qualifier(MASKING) Function<String, String> masking) {
        return new Problems(masking);
    }

    @Bean("plimsoll.problemDetails")
    ProblemDetails problemDetails(Problems problems, OwnCode own) {
        return new ProblemDetails(problems, own);
    }

    @Bean("plimsoll.errorsOutsideOfEndpoints")
    @ConditionalOnMissingBean(ErrorController.class)
    ErrorsOutsideOfEndpoints errorsOutsideOfEndpoints(Problems problems) {
        return new ErrorsOutsideOfEndpoints(problems);
    }

    @Bean("plimsoll.validatedBodies")
    ValidatedBodies validatedBodies(Validator validator) {
        return new ValidatedBodies(validator);
    }

    @Bean("plimsoll.permissionsDeclared")
    PermissionsDeclared permissionsDeclared(
            ConfigurableListableBeanFactory beans, OwnCode own, WebProperties properties) {
        return new PermissionsDeclared(beans, own, properties);
    }

    /** On every mapping, also one that a service adds itself. */
    @Bean("plimsoll.permissionRequired")
    MappedInterceptor permissionRequired(OwnCode own, WebProperties properties) {
        return new MappedInterceptor(null, new PermissionRequired(own, properties));
    }

    /** Where the service runs on Tomcat. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(
            name = {"org.apache.catalina.startup.Tomcat", "org.springframework.boot.tomcat.TomcatWebServerFactory"})
    static class OnTomcat {
        @Bean("plimsoll.errorsOfTomcat")
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> errorsOfTomcat() {
            return factory -> factory.addContextCustomizers(ErrorsOfTomcat::installOn);
        }
    }
}
