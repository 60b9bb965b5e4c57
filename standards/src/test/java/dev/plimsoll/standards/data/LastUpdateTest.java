package dev.plimsoll.standards.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastUpdateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "updatedAt",
                "updated",
                "updateTime",
                "updatetime",
                "update_time",
                "lastUpdate",
                "lastUpdated",
                "lastUpdateDate",
                "dateUpdated",
                "modified",
                "modifiedAt",
                "modifiedOn",
                "lastModified",
                "lastModifiedDate",
                "modificationDate",
                "gmtModified",
                "gmt_modified",
                "gmtModify",
                "dateChanged",
                "changedAt",
                "lastChange",
                "lastEdited",
                "mtime",
                "dataChangeLastModifiedTime",
                "updTs",
                "UPD_DT",
                "whenUpdated",
                "getUpdatedAt",
                "lastUpdateTimestampUtc",
                "orderUpdatedAt",
                "order_updated_at",
                "rowUpdated",
                "geaendertAm",
                "dateModification",
                "dateMaj",
                "fechaActualizacion",
                "aenderungsdatum"
            })
    void theseTell(String name) {
        assertThat(LastUpdate.isNamed(name, "Order", "java.time.Instant")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createdAt", "placedAt", "birthDate", "passwordChangedAt", "lastLogin", "modifiedBy", "statusUpdatedAt",
                "customerUpdatedAt", "lastSeen", "date", "timestamp", "nextUpdate", "updateDeadline",
                        "dataChangeCreatedTime",
                "editionDate", "gmtCreate", "last", "expiry", ""
            })
    void theseTellSomethingElse(String name) {
        assertThat(LastUpdate.isNamed(name, "Order", "java.time.Instant")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Date",
                "java.sql.Timestamp",
                "java.util.Calendar",
                "java.time.LocalDateTime",
                "java.time.OffsetDateTime",
                "org.joda.time.DateTime",
                "long",
                "java.lang.Long",
                "java.lang.String"
            })
    void aTimeHasManyTypes(String type) {
        assertThat(LastUpdate.isNamed("updatedAt", "Order", type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"boolean", "java.lang.Boolean", "a.User", "java.util.List", "byte[]"})
    void aFlagOrAPersonIsNoTime(String type) {
        assertThat(LastUpdate.isNamed("updatedAt", "Order", type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"updated", "changes", "modified"})
    void aNumberMustSpeakOfTime(String name) {
        assertThat(LastUpdate.isNamed(name, "Order", "long")).isFalse();
    }

    @Test
    void daysAndMomentsAreTimes() {
        assertThat(LastUpdate.isTime("java.time.LocalDate")).isTrue();
        assertThat(LastUpdate.isTime("java.lang.Long")).isFalse();
    }
}
