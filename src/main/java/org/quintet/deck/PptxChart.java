package org.quintet.deck;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xddf.usermodel.SchemeColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPlaceholder;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;
import org.quintet.core.deck.Content.Chart;
import org.quintet.core.deck.Content.Chart.Form;
import org.quintet.core.deck.Content.Chart.Series;
import org.quintet.deck.Piece.Graph;
import org.quintet.deck.Piece.Slot;

/// Puts a chart on a slide of a PowerPoint file: a native one, its numbers in a workbook inside.
final class PptxChart {
    private static final int MOST_VALUES = 16;

    /// Size of letters in hundredths of a point.
    private static final int SIZE = 1300;

    private PptxChart() {}

    static void add(XMLSlideShow show, XSLFSlide slide, Graph graph) {
        Chart chart = graph.chart();
        XSLFChart drawn = show.createChart(slide);
        Rectangle2D area =
                new Rectangle2D.Double(
                        graph.area().x() * Template.EMU,
                        graph.area().y() * Template.EMU,
                        graph.area().width() * Template.EMU,
                        graph.area().height() * Template.EMU);
        slide.addChart(drawn, area);
        describe(slide, graph);
        fill(drawn, chart);
    }

    private static void describe(XSLFSlide slide, Graph graph) {
        // POI lists the shape only when the file is read again.
        List<CTGraphicalObjectFrame> frames =
                slide.getXmlObject().getCSld().getSpTree().getGraphicFrameList();
        CTGraphicalObjectFrame xml = frames.getLast();
        var properties = xml.getNvGraphicFramePr().getCNvPr();
        properties.setName("Chart " + properties.getId());
        properties.setDescr(graph.alt());
        CTPlaceholder placeholder = xml.getNvGraphicFramePr().getNvPr().addNewPh();
        placeholder.setType(STPlaceholderType.CHART);
        placeholder.setIdx(Slot.FIGURE);
    }

    private static void fill(XSLFChart out, Chart chart) {
        int count = chart.categories().size();
        XDDFDataSource<String> categories =
                XDDFDataSourcesFactory.fromArray(
                        chart.categories().toArray(String[]::new),
                        out.formatRange(range(count, 0)),
                        0);
        XDDFChartData data = data(out, chart);
        List<Series> all = chart.form() == Form.PIE ? chart.series().subList(0, 1) : chart.series();
        for (int i = 0; i < all.size(); i++) {
            XDDFNumericalDataSource<Double> values =
                    XDDFDataSourcesFactory.fromArray(
                            values(chart, all.get(i)), out.formatRange(range(count, i + 1)), i + 1);
            XDDFChartData.Series series = data.addSeries(categories, values);
            String name = all.get(i).name().isBlank() ? chart.unit() : all.get(i).name();
            series.setTitle(name, out.setSheetTitle(name, i + 1));
            colour(series, i, count, chart.form());
        }
        out.plot(data);
        dress(out, chart);
    }

    private static org.apache.poi.ss.util.CellRangeAddress range(int count, int column) {
        return new org.apache.poi.ss.util.CellRangeAddress(1, count, column, column);
    }

    private static Double[] values(Chart chart, Series series) {
        return chart.form() == Form.PIE
                ? series.values().stream().map(value -> Math.max(0, value)).toArray(Double[]::new)
                : series.values().toArray(Double[]::new);
    }

    private static XDDFChartData data(XSLFChart out, Chart chart) {
        if (chart.form() == Form.PIE) {
            return out.createData(ChartTypes.PIE, null, null);
        }
        XDDFCategoryAxis bottom = out.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = out.createValueAxis(AxisPosition.LEFT);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        left.getOrAddMajorGridProperties().setLineProperties(line(Ink.SOFT));
        left.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties());
        // Labels stand below the plot, not across columns of negative values.
        bottom.setTickLabelPosition(AxisTickLabelPosition.LOW);
        bottom.getOrAddShapeProperties().setLineProperties(line(Ink.MUTED));
        if (chart.form() == Form.LINE) {
            XDDFLineChartData data =
                    (XDDFLineChartData) out.createData(ChartTypes.LINE, bottom, left);
            data.setGrouping(Grouping.STANDARD);
            data.setVaryColors(false);
            return data;
        }
        XDDFBarChartData data = (XDDFBarChartData) out.createData(ChartTypes.BAR, bottom, left);
        data.setBarDirection(BarDirection.COL);
        data.setGapWidth(60);
        data.setVaryColors(false);
        return data;
    }

    private static void colour(XDDFChartData.Series series, int index, int count, Form form) {
        switch (series) {
            case XDDFLineChartData.Series line -> {
                XDDFLineProperties stroke = line(Ink.series(index));
                stroke.setWidth(3.0);
                line.setLineProperties(stroke);
                line.setSmooth(false);
                line.setMarkerStyle(MarkerStyle.CIRCLE);
                line.getShapeProperties().setFillProperties(fill(Ink.series(index)));
            }
            case XDDFChartData.Series pie when form == Form.PIE ->
                    IntStream.range(0, count)
                            .forEach(
                                    i ->
                                            pie.getDataPoint(i)
                                                    .setFillProperties(fill(Ink.series(i))));
            default -> series.setFillProperties(fill(Ink.series(index)));
        }
    }

    private static XDDFLineProperties line(Ink ink) {
        return new XDDFLineProperties(fill(ink));
    }

    private static XDDFSolidFillProperties fill(Ink ink) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(
                        switch (ink) {
                            case PAGE -> SchemeColor.BACKGROUND_1;
                            case SURFACE -> SchemeColor.BACKGROUND_2;
                            case TEXT -> SchemeColor.TEXT_1;
                            case MUTED -> SchemeColor.TEXT_2;
                            case ACCENT -> SchemeColor.ACCENT_1;
                            case SECOND -> SchemeColor.ACCENT_2;
                            case THIRD -> SchemeColor.ACCENT_3;
                            case FOURTH -> SchemeColor.ACCENT_4;
                            case FIFTH -> SchemeColor.ACCENT_5;
                            case SOFT -> SchemeColor.ACCENT_6;
                        }));
    }

    /// Text of a size and colour of the theme, numbers where there are few, a legend where it says
    /// something, the unit above.
    private static void dress(XSLFChart out, Chart chart) {
        out.getCTChartSpace().addNewTxPr().set(text(Ink.TEXT));
        if (chart.form() == Form.PIE || ChartSketch.named(chart)) {
            var legend = out.getOrAddLegend();
            legend.setPosition(
                    chart.form() == Form.PIE ? LegendPosition.RIGHT : LegendPosition.BOTTOM);
            out.getCTChart().getLegend().addNewTxPr().set(text(Ink.TEXT));
        }
        if (chart.unit().isBlank()) {
            out.setAutoTitleDeleted(true);
        } else {
            out.setTitleText(chart.unit());
            out.setTitleOverlay(false);
            CTTextBody title = out.getCTChart().getTitle().getTx().getRich();
            CTRegularTextRun written = title.getPArray(0).getRArray(0);
            CTTextCharacterProperties run =
                    written.isSetRPr() ? written.getRPr() : written.addNewRPr();
            run.setSz(SIZE);
            run.setB(false);
            PptxSheet.scheme(run.addNewSolidFill().addNewSchemeClr(), Ink.MUTED);
        }
        CTPlotArea plot = out.getCTChart().getPlotArea();
        boolean few = chart.categories().size() * chart.series().size() <= MOST_VALUES;
        if (chart.form() == Form.PIE) {
            labels(plot.getPieChartArray(0).addNewDLbls(), false);
        } else if (few && chart.form() == Form.LINE) {
            labels(plot.getLineChartArray(0).addNewDLbls(), true);
        } else if (few) {
            labels(plot.getBarChartArray(0).addNewDLbls(), true);
        }
    }

    private static CTTextBody text(Ink ink) {
        CTTextBody body = CTTextBody.Factory.newInstance();
        body.addNewBodyPr();
        body.addNewLstStyle();
        CTTextParagraph paragraph = body.addNewP();
        CTTextCharacterProperties properties = paragraph.addNewPPr().addNewDefRPr();
        properties.setSz(SIZE);
        properties.setB(false);
        PptxSheet.scheme(properties.addNewSolidFill().addNewSchemeClr(), ink);
        paragraph.addNewEndParaRPr().setLang("en-US");
        return body;
    }

    private static void labels(CTDLbls labels, boolean value) {
        if (!value) {
            labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
        }
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(value);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(!value);
        labels.addNewShowBubbleSize().setVal(false);
    }
}
