using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;
using NaftStats.Api.Requests;
using NaftStats.Api.Resolvers;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Comparison;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Search;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Contract;

/// <summary>
/// Makes the schema of the written contract, and binds each of its types to the class that answers it: a field to the property or
/// method of its name, an argument to the parameter of its name, an enum value to the member of its name.
/// </summary>
internal sealed class ContractBuilder : SchemaBuilder
{
    private static readonly Dictionary<string, Type> Enums = new()
    {
        ["Agreement"] = typeof(Agreement),
        ["ChangeObstacle"] = typeof(ChangeObstacle),
        ["CitationStyle"] = typeof(CitationStyle),
        ["GeographicScope"] = typeof(GeographicScope),
        ["Language"] = typeof(Language),
        ["Measure"] = typeof(MeasureKind),
        ["ObservationStatus"] = typeof(ObservationStatus),
        ["Origin"] = typeof(FigureOrigin),
        ["PeriodType"] = typeof(PeriodType),
        ["Population"] = typeof(Population),
        ["Provenance"] = typeof(Provenance),
        ["PublishedTableKind"] = typeof(PublishedTableKind),
        ["Qualifier"] = typeof(Qualifier),
        ["RowOrder"] = typeof(RowOrder),
        ["SearchField"] = typeof(SearchField),
        ["Unit"] = typeof(Unit),
    };

    private static readonly Dictionary<string, Type> Classes = new()
    {
        ["AgreementCounts"] = typeof(AgreementCountsResolver),
        ["Attack"] = typeof(AttackResolver),
        ["AttackControl"] = typeof(AttackControlResolver),
        ["AuditReport"] = typeof(AuditReportResolver),
        ["Breakdown"] = typeof(BreakdownResolver),
        ["Category"] = typeof(CategoryResolver),
        ["CategoryFilter"] = typeof(CategoryFilter),
        ["Change"] = typeof(ChangeResolver),
        ["Cube"] = typeof(CubeResolver),
        ["CubeStatus"] = typeof(CubeStatus),
        ["Dimension"] = typeof(DimensionResolver),
        ["Erratum"] = typeof(ErratumResolver),
        ["HiddenShare"] = typeof(PublishedShare),
        ["Indicator"] = typeof(IndicatorResolver),
        ["LeftOutFigure"] = typeof(LeftOutResolver),
        ["Level"] = typeof(LevelResolver),
        ["Limits"] = typeof(ApiLimits),
        ["Note"] = typeof(NoteResolver),
        ["Observation"] = typeof(ObservationResolver),
        ["OriginCounts"] = typeof(OriginCounts),
        ["Protection"] = typeof(ProtectionResolver),
        ["Publication"] = typeof(PublicationResolver),
        ["PublishedCategory"] = typeof(PublishedCategoryResolver),
        ["PublishedColumn"] = typeof(PublishedColumnResolver),
        ["PublishedDimension"] = typeof(PublishedDimensionResolver),
        ["PublishedFigure"] = typeof(PublishedFigureResolver),
        ["PublishedTable"] = typeof(PublishedTableResolver),
        ["Query"] = typeof(Query),
        ["ReconciledTable"] = typeof(ReconciledTable),
        ["Release"] = typeof(ReleaseResolver),
        ["SearchFilter"] = typeof(SearchFilterResolver),
        ["SearchHit"] = typeof(SearchHitResolver),
        ["SearchMatch"] = typeof(SearchMatchResolver),
        ["SeriesBreak"] = typeof(SeriesBreakResolver),
        ["Service"] = typeof(ServiceResolver),
        ["Table"] = typeof(TableResolver),
        ["TableDimension"] = typeof(TableDimensionResolver),
        ["TableLinks"] = typeof(TableLinksResolver),
        ["Theme"] = typeof(ThemeResolver),
    };

    private readonly List<string> _unboundValues = [];

    /// <summary>The class or enum of each type of the contract.</summary>
    public IReadOnlyDictionary<string, Type> Bound { get; } = Classes.Concat(Enums).ToDictionary();

    /// <summary>Values of enums that no member is named after.</summary>
    public IReadOnlyList<string> UnboundValues => _unboundValues;

    /// <inheritdoc/>
    public override Schema Build(string typeDefinitions)
    {
        foreach (var (name, type) in Classes)
        {
            Types.Include(name, type);
        }

        var schema = base.Build(typeDefinitions);
        schema.Features.DeprecationOfInputValues = true;
        schema.Features.RepeatableDirectives = true;
        schema.ReplaceScalar(new FiniteFloat());
        return schema;
    }

    /// <inheritdoc/>
    protected override EnumerationGraphType ToEnumerationType(GraphQLEnumTypeDefinition enumDef)
    {
        var written = base.ToEnumerationType(enumDef);
        if (!Enums.TryGetValue(written.Name, out var members))
        {
            return written;
        }

        var bound = new ListedEnum { Name = written.Name, Description = written.Description };
        foreach (var value in written.Values)
        {
            // NOT_APPLICABLE is NotApplicable.
            if (!Enum.TryParse(members, value.Name.Replace("_", "", StringComparison.Ordinal), true, out var member))
            {
                _unboundValues.Add($"{written.Name}.{value.Name}: {members.Name} has no member of that name.");
            }

            bound.Add(new EnumValueDefinition(value.Name, member ?? value.Name) { Description = value.Description });
        }

        return bound;
    }
}
