namespace NaftStats.GraphQL.Language;

/// <content>Documents, operations, selections and fragments.</content>
public sealed partial class Parser
{
    private static readonly Func<Parser, DefinitionNode> Definition = p => p.ParseDefinition();
    private static readonly Func<Parser, VariableDefinitionNode> VariableDefinition = p => p.ParseVariableDefinition();
    private static readonly Func<Parser, SelectionNode> Selection = p => p.ParseSelection();

    private Document ParseDocument()
    {
        SourceLocation location = new(1, 1);
        return new Document(location, Rest(Definition, TokenKind.EndOfFile));
    }

    private DefinitionNode ParseDefinition()
    {
        if (Peek(TokenKind.BraceLeft))
        {
            return ParseOperationDefinition();
        }

        bool hasDescription = PeekDescription();
        Token keyword = _token;
        if (hasDescription)
        {
            Lexer lookahead = _lexer;
            keyword = lookahead.Next();
            if (keyword.Kind == TokenKind.BraceLeft)
            {
                throw new GraphQLSyntaxException(
                    "Unexpected description, descriptions are not supported on shorthand queries.", _token.Location);
            }
        }

        if (keyword.Kind == TokenKind.Name)
        {
            switch (Text(keyword))
            {
                case "query" or "mutation" or "subscription":
                    return ParseOperationDefinition();
                case "fragment":
                    return ParseFragmentDefinition();
                case "schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input" or "directive":
                    return ParseTypeSystemDefinition(Text(keyword));
            }

            if (hasDescription)
            {
                throw new GraphQLSyntaxException(
                    "Unexpected description, only GraphQL definitions support descriptions.", _token.Location);
            }

            if (Text(keyword) is "extend")
            {
                return ParseTypeSystemExtension();
            }
        }

        throw Unexpected(keyword);
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Operations"/>
    private OperationDefinitionNode ParseOperationDefinition()
    {
        SourceLocation location = _token.Location;
        if (Peek(TokenKind.BraceLeft))
        {
            return new OperationDefinitionNode(location, null, OperationType.Query, null, [], [], ParseSelectionSet());
        }

        StringValueNode? description = ParseDescription();
        OperationType operation = ParseOperationType();
        NameNode? name = Peek(TokenKind.Name) ? ParseName() : null;
        VariableDefinitionNode[] variables = OptionalMany(TokenKind.ParenLeft, VariableDefinition, TokenKind.ParenRight);
        DirectiveNode[] directives = ParseDirectives(isConst: false);
        return new OperationDefinitionNode(location, description, operation, name, variables, directives, ParseSelectionSet());
    }

    private OperationType ParseOperationType()
    {
        Token token = Expect(TokenKind.Name);
        return Text(token) switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(token),
        };
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Variables"/>
    private VariableDefinitionNode ParseVariableDefinition()
    {
        SourceLocation location = _token.Location;
        StringValueNode? description = ParseDescription();
        VariableNode variable = ParseVariable();
        Expect(TokenKind.Colon);
        TypeNode type = ParseTypeReference();
        ValueNode? defaultValue = Skip(TokenKind.Equals) ? ParseValueLiteral(isConst: true) : null;
        return new VariableDefinitionNode(location, description, variable, type, defaultValue, ParseDirectives(isConst: true));
    }

    private VariableNode ParseVariable()
    {
        SourceLocation location = Expect(TokenKind.Dollar).Location;
        return new VariableNode(location, ParseName());
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Selection-Sets"/>
    private SelectionSetNode ParseSelectionSet()
    {
        SourceLocation location = _token.Location;
        Enter();
        var node = new SelectionSetNode(location, Many(TokenKind.BraceLeft, Selection, TokenKind.BraceRight));
        Leave();
        return node;
    }

    private SelectionNode ParseSelection() => Peek(TokenKind.Spread) ? ParseFragment() : ParseField();

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Fields"/>
    private FieldNode ParseField()
    {
        SourceLocation location = _token.Location;
        NameNode name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        ArgumentNode[] arguments = ParseArguments(isConst: false);
        DirectiveNode[] directives = ParseDirectives(isConst: false);
        SelectionSetNode? selectionSet = Peek(TokenKind.BraceLeft) ? ParseSelectionSet() : null;
        return new FieldNode(location, alias, name, arguments, directives, selectionSet);
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Fragments"/>
    private SelectionNode ParseFragment()
    {
        SourceLocation location = Expect(TokenKind.Spread).Location;
        bool hasTypeCondition = SkipKeyword("on");
        if (!hasTypeCondition && Peek(TokenKind.Name))
        {
            NameNode name = ParseFragmentName();
            return new FragmentSpreadNode(location, name, ParseDirectives(isConst: false));
        }

        NamedTypeNode? typeCondition = hasTypeCondition ? ParseNamedType() : null;
        DirectiveNode[] directives = ParseDirectives(isConst: false);
        return new InlineFragmentNode(location, typeCondition, directives, ParseSelectionSet());
    }

    private FragmentDefinitionNode ParseFragmentDefinition()
    {
        SourceLocation location = _token.Location;
        StringValueNode? description = ParseDescription();
        ExpectKeyword("fragment");
        NameNode name = ParseFragmentName();
        ExpectKeyword("on");
        NamedTypeNode typeCondition = ParseNamedType();
        DirectiveNode[] directives = ParseDirectives(isConst: false);
        return new FragmentDefinitionNode(location, description, name, typeCondition, directives, ParseSelectionSet());
    }

    private NameNode ParseFragmentName() => PeekKeyword("on") ? throw Unexpected(_token) : ParseName();
}
