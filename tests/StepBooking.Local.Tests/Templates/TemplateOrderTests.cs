using System.Text.Json.Nodes;
using StepBooking.Local.Templates;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Templates;

public sealed class TemplateOrderTests
{
    [Fact]
    public void A_resource_comes_after_all_that_it_refers_to_or_depends_on()
    {
        var order = Order("""
            {
              "Function": {"Type": "F", "DependsOn": ["Policy"], "Properties": {"Role": {"Fn::GetAtt": ["Role", "Arn"]}}},
              "Policy": {"Type": "P", "Properties": {"Roles": [{"Ref": "Role"}], "Of": {"Fn::Sub": "${Table.Arn}/x"}}},
              "Table": {"Type": "T"},
              "Role": {"Type": "R"},
              "Other": {"Type": "O", "DependsOn": "Function", "Properties": {"Fn": {"Fn::Sub": ["${a}", {"a": {"Ref": "AWS::Region"}}]}}}
            }
            """);

        Assert.Equal(["Role", "Table", "Policy", "Function", "Other"], order);
    }

    [Fact]
    public void Resources_that_wait_for_one_another_are_named()
    {
        var failure = Assert.Throws<StartUpException>(() => Order("""
            {"A": {"Type": "T", "Properties": {"x": {"Ref": "B"}}}, "B": {"Type": "T", "Properties": {"x": {"Ref": "A"}}}}
            """));

        Assert.Contains("A → B → A", failure.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Order(string resources) => TemplateOrder.Of(JsonNode.Parse(resources)!.AsObject());
}
