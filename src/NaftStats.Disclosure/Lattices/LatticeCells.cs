namespace NaftStats.Disclosure.Lattices;

/// <summary>The columns of a lattice while it is built: derived cells are added as relations ask for them.</summary>
internal sealed class LatticeCells
{
    public List<int> Trajecten { get; } = [];

    public List<int> Leerlingen { get; } = [];

    public List<int> Klassen { get; } = [];

    public List<int> CubeOf { get; } = [];

    public List<int> YearOf { get; } = [];

    public List<bool> Structural { get; } = [];

    public List<bool> ClassesOnly { get; } = [];

    public int Add(int cube, int year, int trajecten, int leerlingen, int klassen, bool structural = false, bool classesOnly = false)
    {
        Trajecten.Add(trajecten);
        Leerlingen.Add(leerlingen);
        Klassen.Add(klassen);
        CubeOf.Add(cube);
        YearOf.Add(year);
        Structural.Add(structural);
        ClassesOnly.Add(classesOnly);
        return Trajecten.Count - 1;
    }
}
