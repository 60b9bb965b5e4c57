package dev.plimsoll.platform.cost;

import dev.plimsoll.platform.RequiresPermission;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanUtils;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same API in each {@link Way}: one transaction and one log line for each request. */
@RestController
@RequestMapping("/customers")
@RequiresPermission("customers:read")
class Customers {
    private static final Logger LOG = LoggerFactory.getLogger(Customers.class);

    private final EntityManager entities;
    private final Class<? extends Customer> type;

    Customers(EntityManager entities, Class<? extends Customer> type) {
        this.entities = entities;
        this.type = type;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission("customers:write")
    @Transactional
    public CustomerBody create(@Valid @RequestBody CustomerBody body) {
        Customer created = BeanUtils.instantiateClass(type);
        created.take(body);
        entities.persist(created);
        LOG.info("A customer of segment {} was created.", body.segment());
        return created.body();
    }

    @PutMapping("/{id}")
    @RequiresPermission("customers:write")
    @Transactional
    public CustomerBody change(@PathVariable("id") UUID id, @Valid @RequestBody CustomerBody body) {
        Customer changed = entities.find(type, id);
        changed.take(body);
        entities.flush();
        LOG.info("Customer {} was changed.", id);
        return changed.body();
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public CustomerBody find(@PathVariable("id") UUID id) {
        Customer found = entities.find(type, id);
        LOG.info("Customer {} was read.", id);
        return found.body();
    }

    @GetMapping
    @Transactional(readOnly = true)
    public List<CustomerBody> list(@RequestParam("segment") String segment) {
        List<? extends Customer> found = entities.createQuery(
                        "from Customer where segment = :segment order by id", type)
                .setParameter("segment", segment)
                .getResultList();
        LOG.info("Segment {} was read.", segment);
        return found.stream().map(Customer::body).toList();
    }
}
