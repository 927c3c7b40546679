package io.github.mlegitymacja.killtest;

/**
 * What a run is to be like.
 *
 * @param seed where all its chance comes from
 * @param semesters how many semesters the students live through, at most three
 * @param students how many students
 * @param kills how many workers are killed
 * @param databaseKill before which of these kills, counted from 0, the database is killed; -1 for never
 * @param lostPercent how many of the ministry's calls or answers are lost
 * @param patienceSeconds how long to wait for students and workers
 * @param breakage what is broken on purpose
 */
record Plan(
        long seed,
        int semesters,
        int students,
        int kills,
        int databaseKill,
        int lostPercent,
        int patienceSeconds,
        Breakage breakage) {

    private static final int PATIENCE_SECONDS = 90;
    private static final int NEVER = -1;

    /** The kill test itself. The database dies in the second semester. */
    static Plan whole(long seed) {
        int kills = 33;
        return new Plan(
                seed,
                3,
                2_000,
                kills,
                (kills + Math.floorMod(seed, kills)) / 3,
                10,
                PATIENCE_SECONDS,
                Breakage.NOTHING);
    }

    /** Smaller, and on a worse line; the database is killed where that is what finds the breakage. */
    static Plan of(Breakage breakage) {
        int patienceSeconds = breakage.leavesOrdersUnsettled() ? 10 : PATIENCE_SECONDS;
        int databaseKill = breakage.databaseWritesBeforeAcknowledging() ? NEVER : 2;
        return new Plan(20_261_001, 1, 210, 3, databaseKill, 40, patienceSeconds, breakage);
    }

    boolean killsDatabaseBefore(int kill) {
        return kill == databaseKill;
    }

    /** The semester, counted from 0, in which a worker is killed. */
    int semesterOf(int kill) {
        return kill * semesters / kills;
    }
}
