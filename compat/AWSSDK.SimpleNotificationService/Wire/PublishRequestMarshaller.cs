using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService.Wire;

/// <summary>Writes a message as form parameters; attributes are numbered from 1.</summary>
internal sealed class PublishRequestMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var publish = (PublishRequest)input;
        var request = new DefaultRequest(publish, SnsProtocol.Service.Namespace) { HttpMethod = "POST" };
        var parameters = request.Parameters;
        parameters["Action"] = "Publish";
        parameters["Version"] = SnsProtocol.Service.ApiVersion;
        Add(parameters, "TopicArn", publish.TopicArn);
        Add(parameters, "TargetArn", publish.TargetArn);
        Add(parameters, "PhoneNumber", publish.PhoneNumber);
        Add(parameters, "Message", publish.Message);
        Add(parameters, "Subject", publish.Subject);
        Add(parameters, "MessageStructure", publish.MessageStructure);
        Add(parameters, "MessageDeduplicationId", publish.MessageDeduplicationId);
        Add(parameters, "MessageGroupId", publish.MessageGroupId);
        AddAttributes(parameters, publish.MessageAttributes ?? []);
        return request;
    }

    private static void AddAttributes(IDictionary<string, string> parameters, Dictionary<string, MessageAttributeValue> attributes)
    {
        var number = 0;
        foreach (var (name, value) in attributes)
        {
            number++;
            var entry = string.Create(CultureInfo.InvariantCulture, $"MessageAttributes.entry.{number}");
            parameters[$"{entry}.Name"] = name;
            Add(parameters, $"{entry}.Value.DataType", value.DataType);
            Add(parameters, $"{entry}.Value.StringValue", value.StringValue);
            Add(parameters, $"{entry}.Value.BinaryValue", value.BinaryValue is { } bytes ? Convert.ToBase64String(bytes.ToArray()) : null);
        }
    }

    private static void Add(IDictionary<string, string> parameters, string name, string? value)
    {
        if (value is not null)
        {
            parameters[name] = value;
        }
    }
}
