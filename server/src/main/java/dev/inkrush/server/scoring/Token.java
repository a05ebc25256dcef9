package dev.inkrush.server.scoring;

/**
 * One step of the recogniser's input, made by the normal form.
 *
 * @param x canvas units
 * @param y canvas units
 * @param pen 0 while travelling, 1 at pen down, 2 at pen up
 * @param bend signed area between the path since the last token and its chord, in squared token steps, made smaller
 *     where it is small
 */
public record Token(double x, double y, int pen, double bend) {
    public static final int TRAVEL = 0;
    public static final int DOWN = 1;
    public static final int UP = 2;
}
