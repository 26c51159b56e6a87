using NaftStats.Statistics.Indicators;

namespace NaftStats.Statistics.Tabulation;

/// <summary>Exact counts by cell of one cube, before protection. It never leaves publishing.</summary>
/// <param name="Population">Which trajecten count.</param>
/// <param name="Shape">The axes but for the years.</param>
/// <param name="Years">The number of years.</param>
/// <param name="Trajecten">Trajecten by cell.</param>
/// <param name="Leerlingen">Distinct pupils by cell.</param>
/// <param name="Klassen">Class trajecten by cell, which carry no pupils.</param>
public sealed record CellCounts(Population Population, CubeShape Shape, int Years, int[] Trajecten, int[] Leerlingen, int[] Klassen);
