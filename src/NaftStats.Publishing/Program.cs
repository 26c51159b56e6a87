using NaftStats.Publishing.SeedData;
try
{
    var set = SeedDataSet.Read(args[0]);
    Console.WriteLine($"{set.Catalogue.Dimensions.Count} dimensions, {set.Publications[0].Tables.Count} tables");
}
catch (Exception e)
{
    Console.WriteLine(e.Message);
}
return 0;
