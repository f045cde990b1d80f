using Amazon.CDK;
using Amazon.CDK.AWS.AppSync;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.IAM;
using Constructs;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Store;

namespace StepBooking.Infra.Apartments;

/// <summary>
/// The apartments' GraphQL API as infra/schema.graphql has it. A booking goes from AppSync into the intake queue without a function: a
/// pipeline asks the table for the caller's pending booking first.
/// </summary>
public sealed class ApartmentApi : Construct
{
    private const string UserPools = "AMAZON_COGNITO_USER_POOLS";
    private const string Create = "createApartmentBooking";
    private const string List = "getAllBookingsPerUser";
    private static readonly string[] Pipeline = ["FindPendingGuard", "FindPendingBooking", "SendBookingRequest"];

    private readonly CfnGraphQLSchema schema;
    private readonly string resolvers;

    /// <summary>Declares the API, its data sources with a role each, and its resolvers.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">Where schema and resolvers are, and the stage.</param>
    /// <param name="around">What its resolvers ask.</param>
    public ApartmentApi(Construct scope, string id, BookingStackProps props, ApartmentSurroundings around)
        : base(scope, id)
    {
        resolvers = props.ResolversFolder;
        Api = new CfnGraphQLApi(this, "Api", new CfnGraphQLApiProps
        {
            Name = props.Stage.NameOf("apartments"),
            AuthenticationType = UserPools,
            UserPoolConfig = new CfnGraphQLApi.UserPoolConfigProperty
            {
                UserPoolId = around.Customers.UserPool.UserPoolId,
                AwsRegion = Aws.REGION,
                DefaultAction = "ALLOW",
            },
            EnvironmentVariables = new Dictionary<string, string> { ["INTAKE_QUEUE_URL"] = around.Intake.Queue.QueueUrl },
            XrayEnabled = true,
        });
        schema = new CfnGraphQLSchema(this, "Schema", new CfnGraphQLSchemaProps
        {
            ApiId = Api.AttrApiId,
            Definition = File.ReadAllText(props.GraphQlSchema),
        });
        Resolve(around);
        around.Alarms.AlarmOn(
            "graphql-errors", Errors(), threshold: 1, "AppSync could not answer. Read its traces; the queue and the table keep what they have.");
    }

    /// <summary>The API itself.</summary>
    public CfnGraphQLApi Api { get; }

    private void Resolve(ApartmentSurroundings around)
    {
        var table = Source("Table", around.Store);
        var queue = Source("Queue", around.Intake);
        var function = Source("Bookings", around.Bookings);
        var steps = Pipeline.Select(name => Step(name, name == Pipeline[^1] ? queue : table)).ToArray();
        Field("Mutation", Create, new CfnResolverProps
        {
            Kind = "PIPELINE",
            PipelineConfig = new CfnResolver.PipelineConfigProperty { Functions = [.. steps.Select(step => step.AttrFunctionId)] },
        });
        Field("Query", List, new CfnResolverProps { Kind = "UNIT", DataSourceName = function.AttrName });
    }

    private CfnDataSource Source(string name, BookingTable store)
    {
        var role = RoleOf(name, Permissions.UseTable(new TableUse(["GetItem"], ["U#*", "B#*"]), store));
        return Source(name, "AMAZON_DYNAMODB", role, new CfnDataSourceProps
        {
            DynamoDbConfig = new CfnDataSource.DynamoDBConfigProperty { TableName = store.Table.TableName, AwsRegion = Aws.REGION },
        });
    }

    private CfnDataSource Source(string name, BookingIntake intake) => Source(name, "HTTP", RoleOf(name, intake.Send()), new CfnDataSourceProps
    {
        HttpConfig = new CfnDataSource.HttpConfigProperty
        {
            Endpoint = $"https://sqs.{Aws.REGION}.{Aws.URL_SUFFIX}",
            AuthorizationConfig = new CfnDataSource.AuthorizationConfigProperty
            {
                AuthorizationType = "AWS_IAM",
                AwsIamConfig = new CfnDataSource.AwsIamConfigProperty { SigningRegion = Aws.REGION, SigningServiceName = "sqs" },
            },
        },
    });

    private CfnDataSource Source(string name, BookingFunction function)
    {
        var arn = function.Function.FunctionArn;
        return Source(name, "AWS_LAMBDA", RoleOf(name, Permissions.Allow([arn], "lambda:InvokeFunction")), new CfnDataSourceProps
        {
            LambdaConfig = new CfnDataSource.LambdaConfigProperty { LambdaFunctionArn = arn },
        });
    }

    private CfnDataSource Source(string name, string type, Role role, CfnDataSourceProps what) => new(this, name, new CfnDataSourceProps
    {
        ApiId = Api.AttrApiId,
        Name = name,
        Type = type,
        ServiceRoleArn = role.RoleArn,
        DynamoDbConfig = what.DynamoDbConfig,
        HttpConfig = what.HttpConfig,
        LambdaConfig = what.LambdaConfig,
    });

    private Role RoleOf(string source, PolicyStatement may)
    {
        var role = new Role(this, $"{source}Role", new RoleProps { AssumedBy = new ServicePrincipal("appsync.amazonaws.com") });
        role.AddToPolicy(may);
        return role;
    }

    private CfnFunctionConfiguration Step(string name, CfnDataSource source) => new(this, name, new CfnFunctionConfigurationProps
    {
        ApiId = Api.AttrApiId,
        Name = name,
        DataSourceName = source.AttrName,
        Runtime = new CfnFunctionConfiguration.AppSyncRuntimeProperty { Name = "APPSYNC_JS", RuntimeVersion = "1.0.0" },
        Code = Code(name),
    });

    private void Field(string type, string name, CfnResolverProps how)
    {
        var resolver = new CfnResolver(this, name, new CfnResolverProps
        {
            ApiId = Api.AttrApiId,
            TypeName = type,
            FieldName = name,
            Kind = how.Kind,
            DataSourceName = how.DataSourceName,
            PipelineConfig = how.PipelineConfig,
            Runtime = new CfnResolver.AppSyncRuntimeProperty { Name = "APPSYNC_JS", RuntimeVersion = "1.0.0" },
            Code = Code(name),
        });
        resolver.AddDependency(schema);
    }

    private string Code(string name) => File.ReadAllText(Path.Combine(resolvers, $"{name}.js"));

    private Metric Errors() => new(new MetricProps
    {
        Namespace = "AWS/AppSync",
        MetricName = "5XXError",
        DimensionsMap = new Dictionary<string, string> { ["GraphQLAPIId"] = Api.AttrApiId },
        Statistic = "Sum",
        Period = Duration.Minutes(5),
    });
}
