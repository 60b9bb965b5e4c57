package dev.plimsoll.standards.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final String STRING = "java.lang.String";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emailTemplate",
                "storeEmailAddress",
                "companyPhone",
                "emailUrl",
                "emailSubject",
                "emailType",
                "phoneModel",
                "ipAddress",
                "macAddress",
                "hostAddress",
                "serverName",
                "name",
                "address",
                "fileName",
                "fullName",
                "iPhone12Model",
                "headphone",
                "female",
                "ibanFormat",
                "consumerName",
                "customerTypeName",
                "customerId",
                "_",
                "$",
                "get"
            })
    void aTextOfThisNameIsNone(String name) {
        assertThat(PersonalData.isNamed(name, "", STRING)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email",
                "Email",
                "eMail",
                "e_mail",
                "getEmail",
                "contactEmail",
                "email2",
                "email_address",
                "emailAddress",
                "phone",
                "phoneNumber",
                "mobilePhone",
                "ssn",
                "getSSN",
                "iban",
                "customerIBAN",
                "firstName",
                "last_name",
                "surname",
                "customerName",
                "customerFullName",
                "recipientAddress",
                "birthDate",
                "dateOfBirth"
            })
    void aTextOfThisNameIsPersonal(String name) {
        assertThat(PersonalData.isNamed(name, "", STRING)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "name, Product",
        "getName, Team",
        "address, Server",
        "name, CustomerService",
        "name, CustomerType",
        "name, Consumer",
        "ipAddress, Customer",
        "fileName, Customer",
        "productName, Customer",
        "street, Map"
    })
    void aWeakWordIsNoneWhereItIsNotThatOfAPerson(String name, String owner) {
        assertThat(PersonalData.isNamed(name, owner, STRING)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "name, Customer",
        "companyEmail, Employee",
        "getName, Customer",
        "fullName, Patient",
        "address, Employee",
        "address1, Customer",
        "addressLine2, Customer",
        "billingAddress, Customer",
        "postalCode, CustomerDto",
        "name, CustomerDTO",
        "name, PersonEntity",
        "name, PremiumCustomer",
        "street, CardHolder"
    })
    void aWeakWordIsPersonalOnAPerson(String name, String owner) {
        assertThat(PersonalData.isNamed(name, owner, STRING)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "phoneEnabled, boolean",
        "email, boolean",
        "email, com.acme.EmailState",
        "emailCount, int",
        "emailSentAt, java.time.Instant",
        "email, java.time.LocalDate",
        "phone, com.acme.Phone",
        "birthDate, boolean",
        "birthDate, long"
    })
    void onlyTextAndDaysCanBePersonalByTheirName(String name, String type) {
        assertThat(PersonalData.isNamed(name, "Customer", type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.time.LocalDate", "java.util.Date", "java.sql.Date", "java.time.Instant"})
    void aBirthDateIsPersonalAsADay(String type) {
        assertThat(PersonalData.isNamed("birthDate", "", type)).isTrue();
    }

    @Test
    void aCharSequenceIsText() {
        assertThat(PersonalData.isNamed("email", "", "java.lang.CharSequence")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pet", "PetDto", "Dog"})
    void theBirthDateOfAnAnimalIsNone(String owner) {
        assertThat(PersonalData.isNamed("birthDate", owner, "java.time.LocalDate"))
                .isFalse();
    }
}
