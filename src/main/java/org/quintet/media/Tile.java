package org.quintet.media;

import java.util.ArrayList;
import java.util.List;

/// A part of a picture, in pixels. Immutable.
///
/// @param left first column
/// @param top first row
/// @param width columns
/// @param height rows
public record Tile(int left, int top, int width, int height) {
    /// Tiles that cover a picture, row by row: as few as possible, of nearly equal size.
    ///
    /// @param side largest width and height of a tile
    /// @param overlap how many pixels neighbours share at least, less than `side`
    public static List<Tile> over(int width, int height, int side, int overlap) {
        List<Tile> tiles = new ArrayList<>();
        int columns = count(width, side, overlap);
        int rows = count(height, side, overlap);
        int tileWidth = length(width, columns, overlap);
        int tileHeight = length(height, rows, overlap);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                tiles.add(
                        new Tile(
                                start(width, tileWidth, column, columns),
                                start(height, tileHeight, row, rows),
                                tileWidth,
                                tileHeight));
            }
        }
        return List.copyOf(tiles);
    }

    private static int count(int length, int side, int overlap) {
        return length <= side ? 1 : Math.ceilDiv(length - overlap, side - overlap);
    }

    private static int length(int whole, int count, int overlap) {
        return Math.ceilDiv(whole + (count - 1) * overlap, count);
    }

    private static int start(int whole, int length, int index, int count) {
        return count == 1 ? 0 : (int) ((long) (whole - length) * index / (count - 1));
    }

    /// The pixels of this part.
    public Bitmap of(Bitmap picture) {
        return Pictures.crop(picture, left, top, width, height);
    }
}
