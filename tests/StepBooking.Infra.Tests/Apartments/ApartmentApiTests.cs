using System.Text.RegularExpressions;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Apartments;

public sealed partial class ApartmentApiTests
{
    [Fact]
    public void Only_users_of_the_pool_may_call()
    {
        var api = Resource.At("Apartments/Api").Properties;

        Assert.Equal("AMAZON_COGNITO_USER_POOLS", Readable.Of(api["AuthenticationType"]));
        Assert.Equal("<Customers/UserPool>", Readable.Of(api["UserPoolConfig"]!["UserPoolId"]));
        Assert.False(api.ContainsKey("AdditionalAuthenticationProviders"));
    }

    [Fact]
    public void Its_calls_are_traced() => Assert.True(Resource.At("Apartments/Api").Properties["XrayEnabled"]!.GetValue<bool>());

    [Fact]
    public void The_deployed_schema_is_the_file() => Assert.Equal(
        File.ReadAllText(SynthesizedStack.Repository.GraphQlSchema), Readable.Of(Resource.At("Apartments/Schema").Properties["Definition"]));

    [Fact]
    public void AppSync_asks_for_the_guard_then_for_the_booking_that_it_names_and_sends_to_the_queue_without_a_Lambda()
    {
        var resolver = Resource.At("Apartments/createApartmentBooking").Properties;

        Assert.Equal(("Mutation", "createApartmentBooking", "PIPELINE"), (Readable.Of(resolver["TypeName"]), Readable.Of(resolver["FieldName"]), Readable.Of(resolver["Kind"])));
        Assert.Equal(
            "<Apartments/FindPendingGuard>.FunctionId, <Apartments/FindPendingBooking>.FunctionId, <Apartments/SendBookingRequest>.FunctionId",
            Readable.Of(resolver["PipelineConfig"]!["Functions"]));
        Assert.Equal(
            ["<Apartments/Table>.Name", "<Apartments/Table>.Name", "<Apartments/Queue>.Name"],
            new[] { "FindPendingGuard", "FindPendingBooking", "SendBookingRequest" }
                .Select(name => Readable.Of(Resource.At($"Apartments/{name}").Properties["DataSourceName"])));
        Assert.Equal(["AMAZON_DYNAMODB", "HTTP"], new[] { "Table", "Queue" }.Select(name => Readable.Of(Resource.At($"Apartments/{name}").Properties["Type"])));
    }

    [Fact]
    public void The_request_to_the_queue_is_signed()
    {
        var http = Resource.At("Apartments/Queue").Properties["HttpConfig"]!;

        Assert.Equal("https://sqs.<AWS::Region>.<AWS::URLSuffix>", Readable.Of(http["Endpoint"]));
        Assert.Equal(
            ("AWS_IAM", "sqs"),
            (Readable.Of(http["AuthorizationConfig"]!["AuthorizationType"]), Readable.Of(http["AuthorizationConfig"]!["AwsIamConfig"]!["SigningServiceName"])));
    }

    [Fact]
    public void It_knows_the_table_by_its_data_source_and_the_queue_by_its_environment()
    {
        Assert.Equal("<Store/Table>", Readable.Of(Resource.At("Apartments/Table").Properties["DynamoDBConfig"]!["TableName"]));
        Assert.Equal("<Intake/Queue>", Readable.Of(Resource.At("Apartments/Api").Properties["EnvironmentVariables"]!["INTAKE_QUEUE_URL"]));
    }

    [Theory]
    [InlineData("Table", "Allow dynamodb:GetItem on <Store/Table>.Arn if ForAllValues:StringLike dynamodb:LeadingKeys = U#*, B#*")]
    [InlineData("Queue", "Allow sqs:SendMessage on <Intake/Queue>.Arn")]
    [InlineData("Bookings", "Allow lambda:InvokeFunction on <GetAllBookingsPerUser/Function>.Arn")]
    public void Each_data_source_may_do_one_thing(string source, string grant)
    {
        Assert.Equal($"<Apartments/{source}Role>.Arn", Readable.Of(Resource.At($"Apartments/{source}").Properties["ServiceRoleArn"]));
        Assert.Equal([grant], Grants.OfRole($"Apartments/{source}Role"));
    }

    [Fact]
    public void Resolvers_are_their_files_in_AppSyncs_JavaScript_and_wait_for_the_schema()
    {
        var coded = Resource.OfType("AWS::AppSync::Resolver").Concat(Resource.OfType("AWS::AppSync::FunctionConfiguration")).ToList();

        Assert.Equal(
            Directory.EnumerateFiles(SynthesizedStack.Repository.Resolvers).Select(Path.GetFileNameWithoutExtension).Order(),
            coded.Select(each => each.Path.Split('/')[^1]).Order());
        Assert.All(coded, each => Assert.Equal(
            File.ReadAllText(Path.Combine(SynthesizedStack.Repository.Resolvers, $"{each.Path.Split('/')[^1]}.js")), Readable.Of(each.Properties["Code"])));
        Assert.All(coded, each => Assert.Equal(
            ("APPSYNC_JS", "1.0.0"), (Readable.Of(each.Properties["Runtime"]!["Name"]), Readable.Of(each.Properties["Runtime"]!["RuntimeVersion"]))));
        Assert.All(Resource.OfType("AWS::AppSync::Resolver"), each => Assert.Contains(
            Resource.At("Apartments/Schema").LogicalId, each.Declaration["DependsOn"]!.AsArray().Select(on => on!.GetValue<string>())));
    }

    [Fact]
    public void Operators_are_told_when_it_cannot_answer()
    {
        var alarm = Resource.At("Alarms/graphql-errors").Properties;

        Assert.Equal(("AWS/AppSync", "5XXError"), (Readable.Of(alarm["Namespace"]), Readable.Of(alarm["MetricName"])));
        Assert.Equal("<Apartments/Api>.ApiId", Readable.Of(alarm["Dimensions"]![0]!["Value"]));
    }

    [Fact]
    public void The_input_has_the_fields_of_the_apartments_clients_and_one_more_that_may_be_left_out() => Assert.Equal(
        ["userId: String!", "apartmentId: String!", "startDate: AWSDate!", "endDate: AWSDate!", "bookingStatus: BookingStatus!", "paymentMethod: String"],
        Members("input CreateBookingInput"));

    [Fact]
    public void A_bookings_status_is_one_of_three() => Assert.Equal(["PENDING", "APPROVED", "CANCELLED"], Members("enum BookingStatus"));

    [Fact]
    public void Each_operation_has_a_description_and_an_example()
    {
        var schema = File.ReadAllText(SynthesizedStack.Repository.GraphQlSchema);

        Assert.Matches(@"""""""\s+# Example: (?s:.){20,300}?\s+createApartmentBooking\(input: CreateBookingInput!\): Boolean\s", schema);
        Assert.Matches(@"""""""\s+# Example: (?s:.){20,300}?\s+getAllBookingsPerUser\(", schema);
    }

    private static List<string> Members(string type)
    {
        var schema = Comment().Replace(File.ReadAllText(SynthesizedStack.Repository.GraphQlSchema), "");
        var body = schema[(schema.IndexOf(type + " {", StringComparison.Ordinal) + type.Length + 2)..];
        return [.. body[..body.IndexOf('}', StringComparison.Ordinal)].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    [GeneratedRegex("""
        "[^"]*"|#.*
        """)]
    private static partial Regex Comment();
}
