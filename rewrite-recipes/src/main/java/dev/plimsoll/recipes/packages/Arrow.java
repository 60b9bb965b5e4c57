package dev.plimsoll.recipes.packages;

/** One package that uses another. */
record Arrow(String from, String to) {
    @Override
    public String toString() {
        return from + " uses " + to;
    }
}
