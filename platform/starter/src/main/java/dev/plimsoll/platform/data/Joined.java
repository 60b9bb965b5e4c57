package dev.plimsoll.platform.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a path as JPQL says them.
 *
 * @param owners what else is read from, with its alias
 * @param links what makes an owner the one of the part
 * @param last the expression of the last entity
 */
record Joined(List<String> owners, List<String> links, String last) {
    Joined {
        owners = List.copyOf(owners);
        links = List.copyOf(links);
    }

    static Joined along(List<SubjectStep> steps, String alias) {
        List<String> owners = new ArrayList<>();
        List<String> links = new ArrayList<>();
        String last = alias;
        for (SubjectStep step : steps) {
            if (step instanceof SubjectStep.Through through) {
                last = last + "." + through.attribute().path();
            } else if (step instanceof SubjectStep.PartOf part) {
                String owner = alias + "_owner" + owners.size();
                owners.add(part.owner().getImportedName() + " " + owner);
                links.add(part.link(owner, last));
                last = owner;
            }
        }
        return new Joined(owners, links, last);
    }

    String existing(String condition) {
        return "exists (select 1 from " + String.join(", ", owners) + " where " + String.join(" and ", links) + " and "
                + condition + ")";
    }
}
