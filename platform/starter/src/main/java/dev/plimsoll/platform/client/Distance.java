package dev.plimsoll.platform.client;

/** How many letters have to change to make one word of another. */
final class Distance {
    private Distance() {}

    static int between(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int diagonal = above[0];
            above[0] = row;
            for (int column = 1; column < above.length; column++) {
                int replaced = diagonal + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = above[column];
                above[column] = Math.min(replaced, Math.min(above[column], above[column - 1]) + 1);
            }
        }
        return above[other.length()];
    }
}
