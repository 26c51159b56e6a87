using NaftStats.Attacks.Contract;

namespace NaftStats.Attacks.Knowledge;

/// <summary>A count that a source document prints.</summary>
/// <param name="Population">Which trajecten count.</param>
/// <param name="Measure">Trajecten or pupils.</param>
/// <param name="Year">The year.</param>
/// <param name="Place">The categories, closed under implication.</param>
/// <param name="Printed">The printed count.</param>
/// <param name="Source">The table and the column.</param>
public sealed record OfficialFigure(Population Population, Measure Measure, int Year, short[] Place, int Printed, string Source);
