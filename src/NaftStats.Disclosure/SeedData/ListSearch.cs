namespace NaftStats.Disclosure.SeedData;

internal static class ListSearch
{
    public static int FirstIndex<T>(this IReadOnlyList<T> list, Func<T, bool> condition)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (condition(list[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOf(this IReadOnlyList<string> list, string item) =>
        list.FirstIndex(candidate => string.Equals(candidate, item, StringComparison.Ordinal));
}
