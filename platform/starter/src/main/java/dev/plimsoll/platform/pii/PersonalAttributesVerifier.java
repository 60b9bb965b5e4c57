package dev.plimsoll.platform.pii;

import java.util.Map;
import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;

/** Looks through the mapping once more when it is complete: what is personal and was not reached must stop the start, not be stored in plain. */
public final class PersonalAttributesVerifier implements AdditionalMappingContributor {
    @Override
    public void contribute(
            AdditionalMappingContributions contributions,
            InFlightMetadataCollector metadata,
            ResourceStreamLocator locator,
            MetadataBuildingContext context) {
        new PersonalAttributesPass(context, Map.of()).doSecondPass(metadata.getEntityBindingMap());
    }
}
