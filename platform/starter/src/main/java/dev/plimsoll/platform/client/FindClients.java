package dev.plimsoll.platform.client;

import dev.plimsoll.platform.ServiceClient;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the interfaces in the packages of the service, and registers a client for each. */
final class FindClients implements ImportBeanDefinitionRegistrar {
    private final ConfigurableListableBeanFactory beans;
    private final Environment environment;
    private final ResourceLoader resources;

    FindClients(BeanFactory beans, Environment environment, ResourceLoader resources) {
        this.beans = (ConfigurableListableBeanFactory) beans;
        this.environment = environment;
        this.resources = resources;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        List<Class<?>> types = types();
        RootBeanDefinition declared = new RootBeanDefinition(DeclaredClients.class, () -> new DeclaredClients(types));
        registry.registerBeanDefinition(DeclaredClients.class.getName(), declared);
        types.forEach(type -> register(type, registry));
    }

    /** A bean of that type which the service makes itself, as a test does, is left to be the only one. */
    private <T> void register(Class<T> type, BeanDefinitionRegistry registry) {
        if (beans.getBeanNamesForType(type, true, false).length == 0) {
            registry.registerBeanDefinition(
                    type.getName(), new RootBeanDefinition(type, () -> beans.getBean(Clients.class)
                            .of(type)));
        }
    }

    private List<Class<?>> types() {
        if (!AutoConfigurationPackages.has(beans)) {
            return List.of();
        }
        ClassPathScanningCandidateComponentProvider scanner = scanner();
        return AutoConfigurationPackages.get(beans).stream()
                .flatMap(in -> scanner.findCandidateComponents(in).stream())
                .map(found -> found.getBeanClassName())
                .distinct()
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, resources.getClassLoader()))
                .filter(type -> !type.isLocalClass())
                .toList();
    }

    private ClassPathScanningCandidateComponentProvider scanner() {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false, environment) {
                    @Override
                    protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                        return found.getMetadata().isIndependent();
                    }
                };
        scanner.setResourceLoader(resources);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ServiceClient.class, false));
        return scanner;
    }
}
