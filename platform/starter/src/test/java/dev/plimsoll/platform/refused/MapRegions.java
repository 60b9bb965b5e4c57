package dev.plimsoll.platform.refused;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.boot.spi.SessionFactoryOptions;
import org.hibernate.cache.cfg.spi.DomainDataRegionBuildingContext;
import org.hibernate.cache.cfg.spi.DomainDataRegionConfig;
import org.hibernate.cache.spi.support.DomainDataStorageAccess;
import org.hibernate.cache.spi.support.RegionFactoryTemplate;
import org.hibernate.cache.spi.support.StorageAccess;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** A second-level cache in a map. */
public final class MapRegions extends RegionFactoryTemplate {
    @Override
    protected void prepareForUse(SessionFactoryOptions options, Map<String, Object> settings) {}

    @Override
    protected void releaseFromUse() {}

    @Override
    protected DomainDataStorageAccess createDomainDataStorageAccess(
            DomainDataRegionConfig region, DomainDataRegionBuildingContext context) {
        return new InMap();
    }

    @Override
    protected StorageAccess createQueryResultsRegionStorageAccess(String name, SessionFactoryImplementor factory) {
        return new InMap();
    }

    @Override
    protected StorageAccess createTimestampsRegionStorageAccess(String name, SessionFactoryImplementor factory) {
        return new InMap();
    }

    private static final class InMap implements DomainDataStorageAccess {
        private final Map<Object, Object> kept = new ConcurrentHashMap<>();

        @Override
        public Object getFromCache(Object key, SharedSessionContractImplementor session) {
            return kept.get(key);
        }

        @Override
        public void putIntoCache(Object key, Object value, SharedSessionContractImplementor session) {
            kept.put(key, value);
        }

        @Override
        public void putFromLoad(Object key, Object value, SharedSessionContractImplementor session) {
            kept.put(key, value);
        }

        @Override
        public boolean contains(Object key) {
            return kept.containsKey(key);
        }

        @Override
        public void evictData() {
            kept.clear();
        }

        @Override
        public void evictData(Object key) {
            kept.remove(key);
        }

        @Override
        public void release() {
            kept.clear();
        }
    }
}
