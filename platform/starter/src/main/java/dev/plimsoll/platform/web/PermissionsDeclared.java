package dev.plimsoll.platform.web;

import dev.plimsoll.platform.data.PlatformFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.ClassUtils;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.Controller;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the start of a service that forgot to say who may call one of its endpoints. */
final class PermissionsDeclared implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(PermissionsDeclared.class);

    private final ConfigurableListableBeanFactory beans;
    private final OwnCode own;
    private final WebProperties properties;

    PermissionsDeclared(ConfigurableListableBeanFactory beans, OwnCode own, WebProperties properties) {
        this.properties = properties;
        this.beans = beans;
        this.own = own;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (properties.permissions() == WebProperties.Permissions.OFF) {
            LOG.warn("plimsoll.web.permissions=off: everybody may call every endpoint of this service.");
        }
        List<String> forgotten = Stream.concat(endpoints(), routes()).sorted().toList();
        if (!forgotten.isEmpty()) {
            throw new PlatformFailure(
                    "These endpoints do not say which permission their caller needs:\n\n    "
                            + String.join("\n    ", forgotten),
                    "Write @RequiresPermission(\"orders:read\"), with a name of your own, on each of the methods or on their"
                            + " controllers; @RequiresPermission(RequiresPermission.NONE) where anybody may call. What"
                            + " is no method of a controller cannot say it: make it one.");
        }
    }

    private Stream<String> endpoints() {
        return beans.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(endpoint -> isForgotten(endpoint.getValue()))
                .map(PermissionsDeclared::described);
    }

    private boolean isForgotten(HandlerMethod endpoint) {
        return isOwn(endpoint)
                && !ErrorController.class.isAssignableFrom(endpoint.getBeanType())
                && Permissions.of(endpoint) == null;
    }

    /** What a component scan has found is the service's own too, in whichever package. */
    private boolean isOwn(HandlerMethod endpoint) {
        return own.contains(ClassUtils.getUserClass(endpoint.getBeanType()))
                || endpoint.getBean() instanceof String name
                        && beans.containsBeanDefinition(name)
                        && beans.getBeanDefinition(name) instanceof ScannedGenericBeanDefinition;
    }

    private static String described(Map.Entry<RequestMappingInfo, HandlerMethod> endpoint) {
        return endpoint.getKey() + " in " + endpoint.getValue().getShortLogMessage();
    }

    /** A library's routes, like its controllers, are its own affair. */
    private Stream<String> routes() {
        return Stream.of(RouterFunction.class, HttpRequestHandler.class, Controller.class)
                .flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type))
                        .filter(this::isOwnBean)
                        .map(name -> type.getSimpleName() + " " + name));
    }

    private boolean isOwnBean(String name) {
        if (!beans.containsBeanDefinition(name)) {
            return false;
        }
        BeanDefinition bean = beans.getBeanDefinition(name);
        MethodMetadata factory =
                bean instanceof AnnotatedBeanDefinition annotated ? annotated.getFactoryMethodMetadata() : null;
        String origin = factory == null ? bean.getBeanClassName() : factory.getDeclaringClassName();
        return origin != null && own.contains(origin);
    }
}
