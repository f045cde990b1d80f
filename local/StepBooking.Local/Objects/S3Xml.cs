using System.Globalization;
using System.Xml.Linq;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Objects;

/// <summary>S3's XML.</summary>
internal static class S3Xml
{
    private const string Owner = "0000000000000000000000000000000000000000000000000000000000000000";
    private static readonly XNamespace Space = "http://s3.amazonaws.com/doc/2006-03-01/";

    /// <summary>An answer.</summary>
    public static AwsResponse Answer(string root, params object?[] content) =>
        new(200, "application/xml", AwsXml.Bytes(new XElement(Space + root, content)));

    /// <summary>An element.</summary>
    public static XElement Element(string name, params object?[] content) => new(Space + name, content);

    /// <summary>A time.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The owner of everything on the desk.</summary>
    public static XElement OwnerElement() => Element("Owner", Element("ID", Owner));

    /// <summary>A refusal.</summary>
    public static AwsResponse Refusal(AwsError error, string requestId) => new(
        error.Status,
        "application/xml",
        AwsXml.Bytes(new XElement(
            "Error",
            new XElement("Code", error.Code),
            new XElement("Message", error.Message),
            new XElement("RequestId", requestId),
            new XElement("HostId", requestId))),
        new Dictionary<string, string> { ["x-amz-request-id"] = requestId, ["x-amz-id-2"] = requestId });
}
