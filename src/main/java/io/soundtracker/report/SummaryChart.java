package io.soundtracker.report;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A bar chart of Excel's own, of a table's rows. The rows of a streamed sheet can't be read again,
 * so it is given the values beside their cells.
 *
 * @param names the cells of the names; likewise {@code values}
 */
record SummaryChart(
    String title,
    List<String> labels,
    List<Long> numbers,
    CellRangeAddress names,
    CellRangeAddress values) {

  private static final int GAP_PERCENT = 40;

  SummaryChart {
    labels = List.copyOf(labels);
    numbers = List.copyOf(numbers);
  }

  void draw(XSSFSheet sheet, CellRangeAddress place) {
    XSSFChart chart =
        sheet
            .createDrawingPatriarch()
            .createChart(
                new XSSFClientAnchor(
                    0,
                    0,
                    0,
                    0,
                    place.getFirstColumn(),
                    place.getFirstRow(),
                    place.getLastColumn() + 1,
                    place.getLastRow() + 1));
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    chart
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(title + ": a bar for each row of the table below");
    XDDFCategoryAxis category = chart.createCategoryAxis(AxisPosition.LEFT);
    category.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis value = chart.createValueAxis(AxisPosition.BOTTOM);
    value.setCrosses(AxisCrosses.MAX);
    value.setCrossBetween(AxisCrossBetween.BETWEEN);
    value.setNumberFormat("#,##0");
    value.setMinimum(0);
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, category, value);
    bars.setBarDirection(BarDirection.BAR);
    bars.setGapWidth(GAP_PERCENT);
    bars.setVaryColors(false);
    XDDFChartData.Series series =
        bars.addSeries(
            XDDFDataSourcesFactory.fromArray(
                labels.toArray(String[]::new), names.formatAsString(sheet.getSheetName(), true)),
            XDDFDataSourcesFactory.fromArray(
                numbers.toArray(Long[]::new), values.formatAsString(sheet.getSheetName(), true)));
    series.setTitle(title, null);
    series.setFillProperties(
        new XDDFSolidFillProperties(
            XDDFColor.from(WorkbookStyles.color(WorkbookStyles.ACCENT).getRGB())));
    chart.plot(bars);
  }
}
