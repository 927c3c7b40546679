package io.github.mlegitymacja.killtest;

/**
 * The parameters of a run.
 *
 * @param seed the seed of all random decisions
 * @param semesters the number of semesters, at most three
 * @param students the number of students
 * @param kills the number of workers that are killed
 * @param databaseKill the kill, counted from 0, before which the database is killed; -1 for never
 * @param lostPercent the percentage of calls to the ministry that are lost, or whose answers are
 * @param patienceSeconds how long to wait for students and for workers at the end
 * @param breakage the thing that is broken on purpose
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

    /** Returns the plan of the kill test in full. The database is killed in the second semester. */
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

    /** Returns the plan of the short kill test: one semester, 300 students and 5 kills. */
    static Plan brief(long seed) {
        int kills = 5;
        return new Plan(seed, 1, 300, kills, Math.floorMod(seed, kills), 10, PATIENCE_SECONDS, Breakage.NOTHING);
    }

    /**
     * Returns the plan for a breakage: smaller, with more losses. The database is killed only if the breakage needs it.
     */
    static Plan of(Breakage breakage, int seed) {
        int patienceSeconds = breakage.leavesOrdersUnsettled() ? 10 : PATIENCE_SECONDS;
        int databaseKill = breakage.databaseWritesBeforeAcknowledging() ? NEVER : 2;
        return new Plan(seed, 1, 210, 3, databaseKill, 40, patienceSeconds, breakage);
    }

    boolean killsDatabaseBefore(int kill) {
        return kill == databaseKill;
    }

    /** Returns the semester, counted from 0, of a kill. */
    int semesterOf(int kill) {
        return kill * semesters / kills;
    }
}
