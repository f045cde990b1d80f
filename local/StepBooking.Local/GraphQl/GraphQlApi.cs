using System.Collections.Concurrent;
using StepBooking.Local.GraphQl.Sources;

namespace StepBooking.Local.GraphQl;

/// <summary>A GraphQL API as its template declares it, put together resource by resource.</summary>
/// <param name="id">Its id.</param>
/// <param name="userPoolArn">Whose ID tokens its callers bring.</param>
/// <param name="environment">What its resolvers see as <c>ctx.env</c>.</param>
internal sealed class GraphQlApi(string id, string userPoolArn, IReadOnlyDictionary<string, string> environment)
{
    private readonly ConcurrentDictionary<string, IDataSource> sources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PipelineFunction> functions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Type, string Field), FieldResolver> resolvers = new();

    /// <summary>Its id.</summary>
    public string Id => id;

    /// <summary>Whose ID tokens its callers bring.</summary>
    public string UserPoolArn => userPoolArn;

    /// <summary>What its resolvers see as <c>ctx.env</c>.</summary>
    public IReadOnlyDictionary<string, string> Environment => environment;

    /// <summary>Its schema, in GraphQL's language; empty while none is declared.</summary>
    public string Schema { get; set; } = "";

    /// <summary>Takes a data source.</summary>
    public void Add(string name, IDataSource source) => sources[name] = source;

    /// <summary>Takes a function of pipelines.</summary>
    public void Add(string functionId, PipelineFunction function) => functions[functionId] = function;

    /// <summary>Takes the resolver of a field.</summary>
    public void Add(FieldResolver resolver) => resolvers[(resolver.TypeName, resolver.FieldName)] = resolver;

    /// <summary>A data source.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public IDataSource Source(string name) => sources.TryGetValue(name, out IDataSource? source)
        ? source
        : throw new InvalidOperationException($"its API has no data source {name}.");

    /// <summary>A function of pipelines.</summary>
    /// <exception cref="InvalidOperationException">There is none of that id.</exception>
    public PipelineFunction Function(string functionId) => functions.TryGetValue(functionId, out PipelineFunction? function)
        ? function
        : throw new InvalidOperationException($"its API has no function {functionId}.");

    /// <summary>The resolver of a field; null where it has none, and its value is nothing.</summary>
    public FieldResolver? Resolver(string typeName, string fieldName) => resolvers.GetValueOrDefault((typeName, fieldName));
}
