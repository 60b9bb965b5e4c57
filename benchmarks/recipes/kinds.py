"""What kind of recipe is judged how."""

# What these make compiles only together with other steps.
PARTS = ["ToJakarta"]
# These move a service as a whole or not at all, so that a row about one file speaks of all.
WHOLE = ["ToJakarta", "ToSpringBoot4", "ToPlatformFoundation"]
# Of these truth names each file that moves, comes or goes.
MOVES = ["LayersAreRespectedFix", "PackagesAreAcyclicFix", "ServiceNamesItsOwner"]
# These run again on what they wrote, until nothing changes.
ROUNDS = ["ToPlatformFoundation"]
