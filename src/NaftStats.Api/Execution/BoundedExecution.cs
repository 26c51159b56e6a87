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
            work.CountValues(1 + Held((node as GraphQLField)?.Arguments, work, context));
        }

        context.CancellationToken.ThrowIfCancellationRequested();
        return base.ShouldIncludeNode(context, node);
    }

    // The values of the variables: 60 filters of 240 categories are 14,460 under each alias. Those that are written out are as many as the text is long.
    private static int Held(ASTNode? node, RequestWork work, ExecutionContext context)
    {
        var held = 0;
        switch (node)
        {
            case GraphQLArguments arguments:
                foreach (var argument in arguments)
                {
                    held += Held(argument.Value, work, context);
                }

                break;
            case GraphQLVariable variable:
                held = work.Held(variable.Name.StringValue, context.Variables);
                break;
            case GraphQLListValue { Values: { } values }:
                foreach (var value in values)
                {
                    held += Held(value, work, context);
                }

                break;
            case GraphQLObjectValue { Fields: { } fields }:
                foreach (var field in fields)
                {
                    held += Held(field.Value, work, context);
                }

                break;
        }

        return held;
    }
}
