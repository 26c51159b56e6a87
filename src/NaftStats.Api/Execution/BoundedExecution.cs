using GraphQL.Execution;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace NaftStats.Api.Execution;

/// <summary>
/// Executes as GraphQL.NET does, and looks at each field of each object, before it is executed, whether the time is over, whether
/// somebody still waits, and whether the answer has become too large: between the rows of one list, too.
/// </summary>
internal sealed class BoundedExecution : ParallelExecutionStrategy
{
    /// <inheritdoc/>
    protected override bool ShouldIncludeNode<TASTNode>(ExecutionContext context, TASTNode node)
    {
        // A field that is selected twice is looked at twice, though it is answered once. What it takes is read for it anew.
        if (context.UserContext is RequestWork work)
        {
            work.CountValues(1 + (node is GraphQLField { Arguments: { Count: > 0 } arguments } ? arguments.Items.Sum(argument => Held(argument.Value, work, context)) : 0));
        }

        context.CancellationToken.ThrowIfCancellationRequested();
        return base.ShouldIncludeNode(context, node);
    }

    // The values of the variables: 60 filters of 240 categories are 14,460 under each alias. Those that are written out are as many as the text is long.
    private static int Held(GraphQLValue value, RequestWork work, ExecutionContext context) => value switch
    {
        GraphQLVariable variable => work.Held(variable.Name.StringValue, context.Variables),
        GraphQLListValue { Values: { } values } => values.Sum(element => Held(element, work, context)),
        GraphQLObjectValue { Fields: { } fields } => fields.Sum(field => Held(field.Value, work, context)),
        _ => 0,
    };
}
