using System.Text;
using Amazon.Lambda.CognitoEvents;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace StepBooking.Compat.Lambda.Tests.Events;

/// <summary>A user pool's event before a token, as it sends and takes it.</summary>
public class PreTokenGenerationTests
{
    private const string Sent =
        """
        {"version":"1","region":"us-east-1","userPoolId":"us-east-1_x","userName":"alice","callerContext":{"awsSdkVersion":"v","clientId":"c"},"triggerSource":"TokenGeneration_Authentication","request":{"groupConfiguration":{"groupsToOverride":["clerks"],"iamRolesToOverride":[],"preferredRole":"r"},"clientMetadata":{},"userAttributes":{"sub":"s","email":"a@example.com"}},"response":{}}
        """;

    [Fact]
    public void Attributes_of_the_user_are_read()
    {
        var read = Read();

        Assert.Equal("alice", read.UserName);
        Assert.Equal("TokenGeneration_Authentication", read.TriggerSource);
        Assert.Equal("a@example.com", read.Request.UserAttributes["email"]);
        Assert.Equal(["clerks"], read.Request.GroupConfiguration.GroupsToOverride);
    }

    [Fact]
    public void Event_answered_without_overrides_is_the_event_sent()
    {
        var answered = Read();
        answered.Response.ClaimsOverrideDetails = null;

        Assert.Equal(Sent.Trim(), Write(answered));
    }

    [Fact]
    public void Event_answered_untouched_takes_the_groups_out_of_the_token() =>
        Assert.Contains("\"groupOverrideDetails\":{\"groupsToOverride\":[]", Write(Read()), StringComparison.Ordinal);

    private static CognitoPreTokenGenerationEvent Read()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Sent));
        return new DefaultLambdaJsonSerializer().Deserialize<CognitoPreTokenGenerationEvent>(stream);
    }

    private static string Write(CognitoPreTokenGenerationEvent answered)
    {
        using var stream = new MemoryStream();
        new DefaultLambdaJsonSerializer().Serialize(answered, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
