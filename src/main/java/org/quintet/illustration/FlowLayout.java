package org.quintet.illustration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.quintet.core.Diagram;
import org.quintet.illustration.Canvas.Block;
import org.quintet.illustration.Drawing.Ink;
import org.quintet.illustration.Drawing.Paint;
import org.quintet.illustration.Drawing.Point;
import org.quintet.illustration.Drawing.Shape;

/// A way with decisions, in layers: a station lies one layer below the lowest station that leads to
/// it (the longest path, as in Sugiyama's method), in the order in which it is reached. Ways run in
/// the gaps between layers; one that skips layers or leads back runs in a lane at the right edge.
final class FlowLayout {
    private static final double STATION = 220;
    private static final double COLUMN_GAP = 60;
    private static final double LAYER_GAP = 56;
    private static final double LANE = 22;

    /// A rhombus is wider than a box: half of its rectangle holds text.
    private static final double RHOMBUS = 280;

    private final Diagram.Flow flow;
    private final Canvas canvas;
    private final int[] layers;
    private final double[] x;
    private final double[] y;
    private final double[] widths;
    private final double[] heights;
    private final Block[] blocks;

    private FlowLayout(Diagram.Flow flow, Canvas canvas) {
        this.flow = flow;
        this.canvas = canvas;
        int count = flow.nodes().size();
        layers = layers(flow);
        x = new double[count];
        y = new double[count];
        widths = new double[count];
        heights = new double[count];
        blocks = new Block[count];
    }

    static Drawing draw(Diagram.Flow flow, Canvas canvas) {
        return new FlowLayout(flow, canvas).draw();
    }

    /// The longest path from the first station, over ways that lead on in the list; a station that
    /// none leads to lies in the first layer.
    private static int[] layers(Diagram.Flow flow) {
        int[] layers = new int[flow.nodes().size()];
        for (int node = 0; node < layers.length; node++) {
            for (Diagram.Flow.Edge edge : flow.edges()) {
                if (edge.to() == node && edge.from() < node) {
                    layers[node] = Math.max(layers[node], layers[edge.from()] + 1);
                }
            }
        }
        return layers;
    }

    private Drawing draw() {
        for (int i = 0; i < blocks.length; i++) {
            measure(i);
        }
        int count = Arrays.stream(layers).max().orElse(0) + 1;
        List<List<Integer>> rows = new ArrayList<>();
        for (int layer = 0; layer < count; layer++) {
            rows.add(new ArrayList<>());
        }
        for (int i = 0; i < layers.length; i++) {
            rows.get(layers[i]).add(i);
        }
        double inner = rows.stream().mapToDouble(this::width).max().orElse(0);
        int lanes = (int) flow.edges().stream().filter(this::isLong).count();
        double lanesWidth = lanes * LANE;
        double width = Math.max(inner + lanesWidth, 2 * STATION) + 2 * Canvas.MARGIN;
        double top = canvas.title(flow.title(), width);
        double bottom = place(rows, inner, top);
        int lane = 0;
        for (Diagram.Flow.Edge edge : flow.edges()) {
            if (isLong(edge)) {
                lane++;
                detour(edge, Canvas.MARGIN + inner + lane * LANE);
            } else {
                connect(edge);
            }
        }
        for (int i = 0; i < blocks.length; i++) {
            station(i);
        }
        return canvas.drawing(flow.title(), words(), width, bottom + Canvas.MARGIN);
    }

    private void measure(int node) {
        boolean decision = flow.nodes().get(node).decision();
        double text = decision ? RHOMBUS / 2 + 12 : STATION - 2 * Canvas.PADDING;
        Block block = canvas.block(flow.nodes().get(node).text(), Canvas.TEXT, false, text);
        blocks[node] = block;
        if (decision) {
            // The text's rectangle fits a rhombus where w/W + h/H = 1.
            widths[node] = RHOMBUS;
            double share = Math.min(block.width() + 8, text) / RHOMBUS;
            heights[node] = (block.height() + 8) / (1 - share);
        } else {
            widths[node] = STATION;
            heights[node] = block.height() + 2 * Canvas.PADDING;
        }
    }

    private double width(List<Integer> row) {
        double width = (row.size() - 1) * COLUMN_GAP;
        for (int node : row) {
            width += widths[node];
        }
        return width;
    }

    private double place(List<List<Integer>> rows, double inner, double top) {
        double next = top;
        for (List<Integer> row : rows) {
            double left = Canvas.MARGIN + (inner - width(row)) / 2;
            double highest = 0;
            for (int node : row) {
                highest = Math.max(highest, heights[node]);
            }
            for (int node : row) {
                x[node] = left;
                y[node] = next + (highest - heights[node]) / 2;
                left += widths[node] + COLUMN_GAP;
            }
            next += highest + LAYER_GAP;
        }
        return next - LAYER_GAP;
    }

    private boolean isLong(Diagram.Flow.Edge edge) {
        return layers[edge.to()] != layers[edge.from()] + 1;
    }

    private double middle(int node) {
        return x[node] + widths[node] / 2;
    }

    /// From the foot of a station to the head of one in the next layer.
    private void connect(Diagram.Flow.Edge edge) {
        double fromX = middle(edge.from());
        double fromY = y[edge.from()] + heights[edge.from()];
        double toX = middle(edge.to());
        double toY = y[edge.to()];
        double bend = gapBelow(layers[edge.from()]) + LAYER_GAP / 2 - 8;
        if (Math.abs(fromX - toX) < 1) {
            canvas.way(true, new Point(fromX, fromY), new Point(toX, toY));
            label(edge.label(), toX + 8, bend - 8);
        } else {
            canvas.way(
                    true,
                    new Point(fromX, fromY),
                    new Point(fromX, bend),
                    new Point(toX, bend),
                    new Point(toX, toY));
            label(edge.label(), toX + 8, bend + 4);
        }
    }

    /// Where the gap below a layer begins.
    private double gapBelow(int layer) {
        double foot = 0;
        for (int i = 0; i < layers.length; i++) {
            if (layers[i] == layer) {
                foot = Math.max(foot, y[i] + heights[i]);
            }
        }
        return foot;
    }

    /// From the right side of a station by a lane to the right side of another.
    private void detour(Diagram.Flow.Edge edge, double lane) {
        int from = edge.from();
        int to = edge.to();
        double fromY = y[from] + heights[from] / 2;
        double bend = y[to] - 12;
        canvas.way(
                true,
                new Point(x[from] + widths[from], fromY),
                new Point(lane, fromY),
                new Point(lane, bend),
                new Point(middle(to) + 24, bend),
                new Point(middle(to) + 24, y[to] + topAt(to, 24)));
        label(edge.label(), x[from] + widths[from] + 4, fromY - 22);
    }

    /// How far below its rectangle's top the edge of a station is, beside its middle.
    private double topAt(int node, double aside) {
        return flow.nodes().get(node).decision() ? aside / widths[node] * heights[node] : 0;
    }

    private void label(String text, double left, double top) {
        if (!text.isBlank()) {
            canvas.write(
                    canvas.block(text, Canvas.SMALL, true, COLUMN_GAP + LANE),
                    left,
                    top,
                    false,
                    Ink.MUTED);
        }
    }

    private void station(int node) {
        boolean decision = flow.nodes().get(node).decision();
        Paint paint = decision ? Paint.QUESTION : node == 0 ? Paint.FIRST : Paint.STEP;
        canvas.add(
                decision
                        ? new Shape.Rhombus(x[node], y[node], widths[node], heights[node], paint)
                        : new Shape.Box(x[node], y[node], widths[node], heights[node], paint));
        double top = y[node] + (heights[node] - blocks[node].height()) / 2;
        canvas.write(blocks[node], middle(node), top, true, Ink.TEXT);
    }

    private String words() {
        return flow.edges().stream()
                .map(
                        edge ->
                                flow.nodes().get(edge.from()).text()
                                        + (edge.label().isBlank()
                                                ? " → "
                                                : " – " + edge.label() + " → ")
                                        + flow.nodes().get(edge.to()).text())
                .collect(Collectors.joining("\n"));
    }
}
