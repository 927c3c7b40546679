package io.github.mlegitymacja.killtest;

/**
 * What a run is to be like.
 *
 * @param seed where all its chance comes from
 * @param students how many students
 * @param kills how many workers are killed
 * @param databaseKill before which of these kills the database is killed, or -1 for never
 * @param breakage what is broken on purpose
 */
record Plan(long seed, int students, int kills, int databaseKill, Breakage breakage) {

    boolean killsDatabaseBefore(int kill) {
        return kill == databaseKill;
    }

    /** The semester, counted from 0, in which a worker is killed. */
    int semesterOf(int kill) {
        return kill * Semesters.BEGINNINGS.size() / kills;
    }
}
