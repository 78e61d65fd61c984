package io.soundtracker.config;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.soundtracker.config.CsvText.Row;
import io.soundtracker.config.CsvText.Table;
import io.soundtracker.model.Handle;
import io.soundtracker.model.InvalidHandleException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which column of a table holds what.
 *
 * @param headings the first row where it holds headings, else empty
 * @param accounts the columns that may name the account, the surest first
 */
record AccountColumns(
    List<String> headings,
    List<Integer> accounts,
    OptionalInt target,
    OptionalInt displayName,
    OptionalInt notes) {

  AccountColumns {
    headings = List.copyOf(headings);
    accounts = List.copyOf(accounts);
    requireNonNull(target);
    requireNonNull(displayName);
    requireNonNull(notes);
  }

  /** A column as its cells look, beside its heading. */
  private record Look(int column, int rank, long filled, long handles, long unmistakable) {

    boolean mostlyUnmistakable() {
      return unmistakable > 0 && unmistakable * 2 >= filled;
    }

    boolean mostlyHandles() {
      return handles > 0 && handles * 2 >= filled;
    }
  }

  private static final Comparator<Look> SUREST_FIRST =
      comparing((Look look) -> !look.mostlyUnmistakable())
          .thenComparing(look -> !look.mostlyHandles())
          .thenComparingInt(Look::rank)
          .thenComparing(comparing(Look::handles).reversed())
          .thenComparingInt(Look::column);

  /** Finds the columns; no account column is found where nothing looks like accounts. */
  static AccountColumns of(Table table) {
    List<Row> rows = table.rows();
    List<String> first = table.headings();
    boolean headed =
        first.stream().anyMatch(AccountHeading::isHeading)
            && first.stream().noneMatch(AccountColumns::isUnmistakable);
    if (headed) {
      return withHeadings(table);
    }
    Optional<Look> account =
        IntStream.range(0, table.width())
            .mapToObj(column -> look(column, 0, rows))
            .filter(look -> look.unmistakable() > 0 || couldBeAccounts(look, rows, table.width()))
            .min(comparing(Look::unmistakable).reversed().thenComparingInt(Look::column));
    if (account.isPresent() && hasUnknownHeading(account.get(), rows)) {
      return withHeadings(table);
    }
    return new AccountColumns(
        List.of(),
        account.map(look -> List.of(look.column())).orElse(List.of()),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  boolean headed() {
    return !headings.isEmpty();
  }

  /** The heading of a column, or its number, as a message names it. */
  String name(int column) {
    return column < headings.size() && !headings.get(column).isEmpty()
        ? "'" + headings.get(column) + "'"
        : String.valueOf(column + 1);
  }

  /** The headings of columns that nothing is read from. */
  List<String> unread() {
    Set<Integer> read = new HashSet<>(accounts);
    Stream.of(target, displayName, notes).forEach(column -> column.ifPresent(read::add));
    return IntStream.range(0, headings.size())
        .filter(column -> !read.contains(column) && !headings.get(column).isEmpty())
        .mapToObj(this::name)
        .toList();
  }

  /** The account that a cell names, if it names one. */
  static Optional<Handle> handle(String cell) {
    try {
      return cell.isEmpty() ? Optional.empty() : Optional.of(Handle.parse(cell));
    } catch (InvalidHandleException e) {
      return Optional.empty();
    }
  }

  /** Whether a cell can be nothing but an account: {@code @name} or the address of a profile. */
  static boolean isUnmistakable(String cell) {
    return (cell.startsWith("@") || cell.contains("/")) && handle(cell).isPresent();
  }

  private static AccountColumns withHeadings(Table table) {
    List<Row> rows = table.rows().subList(1, table.rows().size());
    List<String> headings = table.headings();
    List<Look> accounts = new ArrayList<>();
    for (int column = 0; column < headings.size(); column++) {
      String heading = headings.get(column);
      AccountHeading kind = AccountHeading.of(heading);
      if (kind == AccountHeading.ACCOUNT
          || kind == AccountHeading.DISPLAY_NAME
          || kind == AccountHeading.UNKNOWN) {
        Look look = look(column, AccountHeading.rank(heading).orElse(Integer.MAX_VALUE), rows);
        if (kind == AccountHeading.ACCOUNT || look.mostlyUnmistakable()) {
          accounts.add(look);
        }
      }
    }
    List<Integer> surestFirst = accounts.stream().sorted(SUREST_FIRST).map(Look::column).toList();
    Function<AccountHeading, OptionalInt> firstOf =
        kind ->
            IntStream.range(0, headings.size())
                .filter(column -> !surestFirst.contains(column))
                .filter(column -> AccountHeading.of(headings.get(column)) == kind)
                .findFirst();
    return new AccountColumns(
        headings,
        surestFirst,
        firstOf.apply(AccountHeading.TARGET),
        firstOf.apply(AccountHeading.DISPLAY_NAME),
        firstOf.apply(AccountHeading.NOTES));
  }

  private static Look look(int column, int rank, List<Row> rows) {
    List<String> cells =
        rows.stream().map(row -> row.cell(column)).filter(cell -> !cell.isEmpty()).toList();
    return new Look(
        column,
        rank,
        cells.size(),
        cells.stream().filter(cell -> handle(cell).isPresent()).count(),
        cells.stream().filter(AccountColumns::isUnmistakable).count());
  }

  /** Plain names: the only column, or one where all cells are names and no answers or numbers. */
  private static boolean couldBeAccounts(Look look, List<Row> rows, int width) {
    if (width == 1) {
      return look.mostlyHandles();
    }
    return look.filled() > 0
        && look.handles() == look.filled()
        && rows.stream()
            .map(row -> row.cell(look.column()))
            .noneMatch(cell -> YesNo.isAnswer(cell) || cell.matches("[0-9.]+"));
  }

  /** Whether all cells of a column are unmistakable but the first one. */
  private static boolean hasUnknownHeading(Look look, List<Row> rows) {
    return look.unmistakable() > 0
        && look.unmistakable() == look.filled() - 1
        && !isUnmistakable(rows.get(0).cell(look.column()))
        && !rows.get(0).cell(look.column()).isEmpty();
  }
}
