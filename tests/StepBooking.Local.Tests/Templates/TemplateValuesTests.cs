using System.Text.Json.Nodes;
using StepBooking.Local.Resources;
using StepBooking.Local.Templates;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Templates;

public sealed class TemplateValuesTests
{
    private readonly Dictionary<string, string> exports = new() { ["TableName"] = "Bookings" };
    private readonly TemplateValues values;

    public TemplateValuesTests()
    {
        var template = JsonNode.Parse("""
            {
              "Parameters": {"Stage": {"Type": "String", "Default": "dev"}},
              "Mappings": {"Sizes": {"small": {"memory": 512}}},
              "Conditions": {
                "IsDev": {"Fn::Equals": [{"Ref": "Stage"}, "dev"]},
                "IsProd": {"Fn::Not": [{"Condition": "IsDev"}]},
                "Both": {"Fn::And": [{"Condition": "IsDev"}, {"Condition": "IsProd"}]},
                "Either": {"Fn::Or": [{"Condition": "IsDev"}, {"Condition": "IsProd"}]}
              }
            }
            """)!.AsObject();
        values = new TemplateValues("Shop", template, exports);
        values.Add("Queue", new DeployedResource("http://q/parked", new Dictionary<string, string> { ["Arn"] = "arn:aws:sqs:us-east-1:000000000000:parked" }));
    }

    public static TheoryData<string, string> Calls { get; } = new()
    {
        { """{"Ref": "Queue"}""", "\"http://q/parked\"" },
        { """{"Ref": "Stage"}""", "\"dev\"" },
        { """{"Ref": "AWS::AccountId"}""", "\"000000000000\"" },
        { """{"Ref": "AWS::Region"}""", "\"us-east-1\"" },
        { """{"Ref": "AWS::Partition"}""", "\"aws\"" },
        { """{"Ref": "AWS::URLSuffix"}""", "\"amazonaws.com\"" },
        { """{"Ref": "AWS::StackName"}""", "\"Shop\"" },
        { """{"Fn::GetAtt": ["Queue", "Arn"]}""", "\"arn:aws:sqs:us-east-1:000000000000:parked\"" },
        { """{"Fn::GetAtt": "Queue.Arn"}""", "\"arn:aws:sqs:us-east-1:000000000000:parked\"" },
        { """{"Fn::Join": ["-", ["a", {"Ref": "Stage"}, 3]]}""", "\"a-dev-3\"" },
        { """{"Fn::Select": [7, {"Fn::Split": [":", "a:b:c:d:e:f:g:h"]}]}""", "\"h\"" },
        { """{"Fn::Select": ["1", ["x", {"Ref": "Stage"}]]}""", "\"dev\"" },
        { """{"Fn::Sub": "arn:${AWS::Partition}:x:${Queue.Arn}/${Stage}/${!literal}"}""", "\"arn:aws:x:arn:aws:sqs:us-east-1:000000000000:parked/dev/${literal}\"" },
        { """{"Fn::Sub": ["${who} at ${Stage}", {"who": {"Ref": "AWS::Region"}}]}""", "\"us-east-1 at dev\"" },
        { """{"Fn::If": ["IsDev", "yes", "no"]}""", "\"yes\"" },
        { """{"Fn::If": ["IsProd", "yes", {"Ref": "Stage"}]}""", "\"dev\"" },
        { """{"Fn::If": ["Both", 1, 2]}""", "2" },
        { """{"Fn::If": ["Either", 1, 2]}""", "1" },
        { """{"Fn::FindInMap": ["Sizes", "small", "memory"]}""", "512" },
        { """{"Fn::ImportValue": "TableName"}""", "\"Bookings\"" },
        { """{"Fn::Base64": "hi"}""", "\"aGk=\"" },
        { """{"a": [{"Ref": "Stage"}, true, null], "b": {"c": 1.5}}""", """{"a":["dev",true],"b":{"c":1.5}}""" },
        { """{"kept": null, "gone": {"Ref": "AWS::NoValue"}}""", """{"kept":null}""" },
        { """[{"Ref": "AWS::NoValue"}, 1]""", "[1]" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Resolves(string call, string expected) =>
        Assert.Equal(expected, values.Resolve(JsonNode.Parse(call))!.ToJsonString());

    [Theory]
    [InlineData("""{"Ref": "Nobody"}""", "Nobody")]
    [InlineData("""{"Fn::GetAtt": ["Nobody", "Arn"]}""", "Nobody.Arn")]
    [InlineData("""{"Fn::GetAtt": ["Queue", "Colour"]}""", "Colour")]
    [InlineData("""{"Fn::Cidr": ["10.0.0.0/16", 1, 8]}""", "Fn::Cidr")]
    [InlineData("""{"Fn::ImportValue": "Other"}""", "Other")]
    [InlineData("""{"Fn::If": ["Nothing", 1, 2]}""", "Nothing")]
    public void Names_what_it_cannot_resolve(string call, string named) =>
        Assert.Contains(named, Assert.Throws<StartUpException>(() => values.Resolve(JsonNode.Parse(call))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_resource_that_does_not_run_answers_with_what_it_is()
    {
        values.Add("Page", new DeployedResource("Page", new NotRunAttributes("Page")));

        Assert.Equal("not-run-on-the-desk:Page.DomainName", values.Text(JsonNode.Parse("""{"Fn::GetAtt": ["Page", "DomainName"]}""")));
    }
}
