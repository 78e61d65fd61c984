package io.soundtracker.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDefinedName;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;

/**
 * The parts of a workbook's package that POI keeps in memory. Behind POI's own sheets it has empty
 * parts for those of songs.
 */
final class WorkbookFrame extends XSSFWorkbook {

  private static final XmlOptions AS_DOCUMENT =
      new XmlOptions(POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
          .setSaveSyntheticDocumentElement(
              new QName(CTWorkbook.type.getName().getNamespaceURI(), "workbook"));

  private final List<SongSheet> songs = new ArrayList<>();
  private final Map<String, SongSheet> parts = new HashMap<>();

  void add(SongSheet song) {
    songs.add(song);
  }

  /** What an empty part stands for; empty for other parts. */
  Optional<SongSheet> songOf(String part) {
    return Optional.ofNullable(parts.get(part));
  }

  @Override
  protected void commit() throws IOException {
    super.commit();
    if (!songs.isEmpty()) {
      for (int i = 0; i < songs.size(); i++) {
        addPart(songs.get(i), getNumberOfSheets() + i);
      }
      prepareForCommit();
      try (OutputStream out = getPackagePart().getOutputStream()) {
        getCTWorkbook().save(out, AS_DOCUMENT);
      }
    }
  }

  /**
   * @param index of the sheet, from 0
   */
  private void addPart(SongSheet song, int index) throws IOException {
    try {
      String path = XSSFRelation.WORKSHEET.getFileName(index + 1);
      PackagePartName partName = PackagingURIHelper.createPartName(path);
      PackagePart part = getPackage().createPart(partName, XSSFRelation.WORKSHEET.getContentType());
      for (int i = 0; i < song.links().size(); i++) {
        part.addExternalRelationship(
            song.links().get(i).toString(),
            XSSFRelation.SHEET_HYPERLINKS.getRelation(),
            "rId" + (i + 1));
      }
      CTSheet sheet = getCTWorkbook().getSheets().addNewSheet();
      sheet.setName(song.name());
      sheet.setSheetId(index + 1L);
      sheet.setId(
          getPackagePart()
              .addRelationship(partName, TargetMode.INTERNAL, XSSFRelation.WORKSHEET.getRelation())
              .getId());
      parts.put(path.substring(1), song);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    String header = "$" + (song.headerRow() + 1);
    define("Print_Titles", index, song, header + ":" + header);
    define("_FilterDatabase", index, song, absolute(song.table())).setHidden(true);
  }

  private CTDefinedName define(String name, int index, SongSheet song, String cells) {
    CTWorkbook book = getCTWorkbook();
    CTDefinedName defined =
        (book.isSetDefinedNames() ? book.getDefinedNames() : book.addNewDefinedNames())
            .addNewDefinedName();
    defined.setName("_xlnm." + name);
    defined.setLocalSheetId(index);
    defined.setStringValue("'" + song.name().replace("'", "''") + "'!" + cells);
    return defined;
  }

  private static String absolute(CellRangeAddress range) {
    return range.formatAsString(null, true);
  }
}
