namespace Amazon.Lambda.Annotations.SourceGenerator.Reading;

/// <summary>The types that functions and generated code speak of, by their full names.</summary>
internal static class KnownTypes
{
    public const string LambdaFunction = "Amazon.Lambda.Annotations.LambdaFunctionAttribute";
    public const string LambdaStartup = "Amazon.Lambda.Annotations.LambdaStartupAttribute";
    public const string LambdaGlobalProperties = "Amazon.Lambda.Annotations.LambdaGlobalPropertiesAttribute";
    public const string FromServices = "Amazon.Lambda.Annotations.FromServicesAttribute";
    public const string RestApi = "Amazon.Lambda.Annotations.APIGateway.RestApiAttribute";
    public const string FromRoute = "Amazon.Lambda.Annotations.APIGateway.FromRouteAttribute";
    public const string LambdaSerializer = "Amazon.Lambda.Core.LambdaSerializerAttribute";
    public const string Context = "Amazon.Lambda.Core.ILambdaContext";
    public const string ProxyRequest = "Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest";
    public const string ProxyResponse = "Amazon.Lambda.APIGatewayEvents.APIGatewayProxyResponse";
    public const string ServiceCollection = "Microsoft.Extensions.DependencyInjection.ServiceCollection";
    public const string ServiceCollectionInterface = "Microsoft.Extensions.DependencyInjection.IServiceCollection";
    public const string BootstrapBuilder = "Amazon.Lambda.RuntimeSupport.LambdaBootstrapBuilder";
    public const string Stream = "System.IO.Stream";
    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string Task = "System.Threading.Tasks.Task";
    public const string TaskOfT = "System.Threading.Tasks.Task<TResult>";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";
    public const string ValueTaskOfT = "System.Threading.Tasks.ValueTask<TResult>";
}
