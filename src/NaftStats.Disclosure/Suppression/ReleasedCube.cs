using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Suppression;

/// <summary>A cube as it is released, with the exact trajecten behind it, which never leave publishing.</summary>
internal sealed record ReleasedCube(Cube Cube, int[] Exact);
