package dev.plimsoll.enforcer.forecast;

import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says which services stop being deployable. */
@RestController
final class ForecastController {

    private final Forecasts forecasts;

    ForecastController(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @MayCall({Role.VIEWER})
    @GetMapping("/api/v1/forecast")
    Forecast forecast(
            @RequestParam(defaultValue = "14") int days,
            @RequestParam(defaultValue = "prod") String environment,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        return forecasts.forecast(new ForecastFilter(
                days,
                environment,
                team,
                ForecastFilter.rule(rule),
                after == null || after.isEmpty() ? null : Place.of(after),
                limit));
    }
}
