package dev.plimsoll.platform.client;

import dev.plimsoll.platform.RequiresPermission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The called service of the tests: it counts what arrives, and fails as it is told to. */
@EnableAutoConfiguration
@Import(PaymentsService.Endpoints.class)
class PaymentsService {
    private static final Map<String, AtomicInteger> ARRIVED = new ConcurrentHashMap<>();
    private static final Map<String, IntPredicate> FAILING = new ConcurrentHashMap<>();
    private static final Map<String, Integer> STATUS = new ConcurrentHashMap<>();

    static int arrived(String name) {
        return ARRIVED.computeIfAbsent(name, any -> new AtomicInteger()).get();
    }

    /** Lets calls of that name, numbered from 1, fail with that status. */
    static void fail(String name, int status, IntPredicate which) {
        STATUS.put(name, status);
        FAILING.put(name, which);
    }

    @RestController
    @RequiresPermission(RequiresPermission.NONE)
    static class Endpoints {
        @GetMapping("/headers")
        Map<String, String> headers(HttpServletRequest request) {
            Map<String, String> headers = new TreeMap<>();
            Collections.list(request.getHeaderNames())
                    .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
            return headers;
        }

        @GetMapping("/slow")
        String slow(@RequestParam int milliseconds) throws InterruptedException {
            Thread.sleep(milliseconds);
            return "late";
        }

        @GetMapping("/dripping")
        void dripping(HttpServletResponse response) throws IOException, InterruptedException {
            response.getOutputStream().write("begun".getBytes());
            response.flushBuffer();
            Thread.sleep(5000);
        }

        @RequestMapping(
                path = "/counted/{name}",
                method = {RequestMethod.GET, RequestMethod.POST})
        ResponseEntity<String> counted(@PathVariable String name) {
            int number =
                    ARRIVED.computeIfAbsent(name, any -> new AtomicInteger()).incrementAndGet();
            boolean fails = FAILING.getOrDefault(name, any -> false).test(number);
            return ResponseEntity.status(HttpStatusCode.valueOf(fails ? STATUS.get(name) : 200))
                    .body("number " + number);
        }

        @GetMapping("/problem")
        String problem() {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No payment 17.");
        }

        @GetMapping("/text")
        String text() {
            return "no json";
        }
    }
}
